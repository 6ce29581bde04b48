package nl.gem.chatbot.answering;

import nl.gem.chatbot.conversation.Language;

/** Gem's own sentences around the articles, in each language. */
public interface GemSpeaks {

    String unknown(Language language);

    String whichOne(Language language);

    String personOffered(Language language);

    String numbersRemoved(Language language);

    /** What the system says when no topic of that id exists any more. */
    String topicGone(Language language);
}

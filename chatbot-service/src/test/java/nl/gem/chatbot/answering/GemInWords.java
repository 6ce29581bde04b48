package nl.gem.chatbot.answering;

import nl.gem.chatbot.conversation.Language;

/** Says which of Gem's sentences it is, and in which language. */
public enum GemInWords implements GemSpeaks {
    INSTANCE;

    @Override
    public String unknown(Language language) {
        return "unknown " + language;
    }

    @Override
    public String whichOne(Language language) {
        return "which one " + language;
    }

    @Override
    public String personOffered(Language language) {
        return "person offered " + language;
    }

    @Override
    public String numbersRemoved(Language language) {
        return "numbers removed " + language;
    }

    @Override
    public String topicGone(Language language) {
        return "topic gone " + language;
    }
}

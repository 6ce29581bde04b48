package nl.gem.chatbot.answering;

import java.util.List;
import nl.gem.chatbot.conversation.Language;

/** Finds the reply to a question, in memory and within a millisecond or so. Stateless: safe from any thread. */
public interface AnswerEngine {

    Reply reply(Question question);

    /** The articles that fit best, best first, however little they fit. */
    List<Article> ranked(Question question, int most);

    /** In which of Gem's languages to reply. */
    Language language(Question question);
}

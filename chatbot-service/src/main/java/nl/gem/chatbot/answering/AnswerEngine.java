package nl.gem.chatbot.answering;

/** Finds the reply to a question, in memory and within a millisecond or so. Stateless: safe from any thread. */
public interface AnswerEngine {

    /** @param question what the resident said, personal numbers taken out */
    Reply reply(String question);
}

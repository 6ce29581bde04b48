package nl.gem.chatbot.answering;

/** Who wants to know what becomes of questions; never which question it was. */
public interface ReplyReports {

    void replied(Reply reply);
}

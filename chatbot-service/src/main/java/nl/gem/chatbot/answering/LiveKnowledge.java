package nl.gem.chatbot.answering;

/** The knowledge that is live at this moment. Take it once per question: it may be exchanged at any time. */
public interface LiveKnowledge {

    Knowledge current();
}

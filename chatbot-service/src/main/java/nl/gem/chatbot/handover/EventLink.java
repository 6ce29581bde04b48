package nl.gem.chatbot.handover;

/** The way to live chat. While it is down events wait in the outbox, and nobody can be reached. */
public interface EventLink {

    boolean isUp();
}

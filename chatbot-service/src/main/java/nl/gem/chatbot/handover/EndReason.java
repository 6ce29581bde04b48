package nl.gem.chatbot.handover;

/** Why the chatbot ends a handover by itself. */
public enum EndReason {
    CANCELLED,
    ENDED,
    GONE,
    EXPIRED,
    REFUSED
}

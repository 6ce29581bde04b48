package nl.gem.chatbot.handover;

/** The turns of a handover, and of a conversation, that the resident is told about. */
public enum Notice {
    QUEUED,
    JOINED,
    LEFT,
    CANCELLED,
    ENDED_BY_AGENT,
    NOBODY,
    BROKEN,
    ENDED,
    EXPIRED,
    FULL
}

package nl.gem.chatbot.handover;

/** The turns of a handover, and of a conversation, that the resident is told about. */
public enum Notice {
    QUEUED,
    JOINED,
    LEFT,
    LEFT_FOR_COLLEAGUE,
    CANCELLED,
    ENDED_BY_AGENT,
    RATE,
    NOBODY,
    STILL_THERE,
    GONE_WAITING,
    GONE,
    SILENT,
    BROKEN,
    ENDED,
    EXPIRED,
    FULL
}

package nl.gem.chatbot.conversation;

/** What sort of message it is. */
public enum Kind {
    TEXT,
    ANSWER,
    CLARIFICATION,
    UNKNOWN,
    SMALLTALK,
    NOTICE,
    MASKED
}

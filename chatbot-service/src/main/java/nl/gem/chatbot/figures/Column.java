package nl.gem.chatbot.figures;

/** What is counted. */
public enum Column {
    ASKED,
    ANSWERED,
    CLARIFIED,
    UNKNOWN,
    HANDED_OVER,
    HELPFUL,
    NOT_HELPFUL
}

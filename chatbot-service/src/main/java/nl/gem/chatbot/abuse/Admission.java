package nl.gem.chatbot.abuse;

/** Whether a network may open one more socket. */
public enum Admission {
    WELCOME,
    TOO_MANY,
    BLOCKED
}

package nl.gem.chatbot.access;

/** Whether somebody got what was asked for. */
public sealed interface Permission<T> {

    record Granted<T>(T result) implements Permission<T> {}

    /** There is no such thing, or not any more. */
    record Missing<T>() implements Permission<T> {}

    record Denied<T>(Why why) implements Permission<T> {}

    /** Why not. */
    enum Why {
        OWN_REQUEST,
        APPROVED_ALREADY,
        NOT_THE_REQUESTER,
        NOT_APPROVED,
        TIME_IS_OVER
    }
}

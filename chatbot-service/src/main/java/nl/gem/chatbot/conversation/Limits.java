package nl.gem.chatbot.conversation;

import java.time.Duration;

/** How large a conversation gets: its history must always fit one event, and a day ends it. */
public final class Limits {

    /** A conversation's life. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** How many messages a log can hold. */
    public static final int MESSAGES = 500;

    /** How much text a log can hold, in bytes of UTF-8. */
    public static final int BYTES = 200_000;

    /** What stays free for notices, which must always fit. */
    public static final int MESSAGES_FOR_NOTICES = 20;

    private Limits() {}

    /** Whether that many messages of that many bytes still fit, notices apart. */
    public static boolean fits(int lastSeq, int bytesSoFar, int messages, int bytes) {
        return lastSeq + messages <= MESSAGES - MESSAGES_FOR_NOTICES && bytesSoFar + bytes <= BYTES;
    }
}

package nl.gem.chatbot.websocket;

import java.util.Locale;

/** The protocol's error codes. */
enum ErrorCode {
    INVALID_FRAME,
    UNKNOWN_TYPE,
    TOO_LONG,
    TOO_FAST,
    NOT_STARTED,
    ALREADY_STARTED,
    NOT_ASKED,
    NOT_FOUND,
    CLOSED,
    UNAVAILABLE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

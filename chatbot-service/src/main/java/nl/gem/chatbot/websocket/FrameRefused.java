package nl.gem.chatbot.websocket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A frame that is not carried out; the resident is told by code, the socket stays open. */
final class FrameRefused extends RuntimeException {

    private final ErrorCode code;
    private final @Nullable UUID clientId;

    FrameRefused(ErrorCode code, @Nullable UUID clientId) {
        super(code.code(), null, false, false);
        this.code = code;
        this.clientId = clientId;
    }

    ErrorCode code() {
        return code;
    }

    @Nullable
    UUID clientId() {
        return clientId;
    }
}

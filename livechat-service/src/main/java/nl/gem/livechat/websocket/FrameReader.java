package nl.gem.livechat.websocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.gem.livechat.conversation.CloseOutcome;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.desk.Presence;
import nl.gem.livechat.desk.Transfer;
import org.jspecify.annotations.Nullable;

/** Reads a frame strictly: what is not exactly a command is refused by name, and the socket stays open. */
@ApplicationScoped
class FrameReader {

    private static final int LONGEST = 2000;

    /** What a frame turned out to be. */
    sealed interface Frame {}

    record Command(DeskCommand command) implements Frame {}

    /** @param clientId the frame's own, when it had one: so the console knows which command failed */
    record Refused(ErrorCode code, @Nullable String clientId) implements Frame {}

    private final ObjectMapper mapper;

    FrameReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Frame read(String text) {
        JsonNode frame;
        try {
            frame = mapper.readTree(text);
        } catch (JsonProcessingException malformed) {
            return new Refused(ErrorCode.INVALID_FRAME, null);
        }
        try {
            return new Command(command(frame));
        } catch (Wrong wrong) {
            return new Refused(wrong.code, clientIdIfAny(frame));
        }
    }

    private static DeskCommand command(@Nullable JsonNode frame) {
        if (frame == null || !frame.isObject()) {
            throw new Wrong(ErrorCode.INVALID_FRAME);
        }
        return switch (string(frame, "type")) {
            case "presence" -> new DeskCommand.SetStatus(status(string(frame, "status")));
            case "accept" -> new DeskCommand.Accept(conversation(frame));
            case "say" -> new DeskCommand.Say(conversation(frame), uuid(frame, "clientId"), words(frame, "text"));
            case "typing" -> new DeskCommand.Type(conversation(frame));
            case "note" -> new DeskCommand.Note(conversation(frame), uuid(frame, "clientId"), words(frame, "text"));
            case "close" ->
                new DeskCommand.Close(conversation(frame), uuid(frame, "clientId"), outcome(string(frame, "outcome")));
            case "transfer" -> new DeskCommand.Give(conversation(frame), transfer(frame));
            case "resume" -> new DeskCommand.Resume(conversation(frame), number(frame, "afterSeq"));
            default -> throw new Wrong(ErrorCode.UNKNOWN_TYPE);
        };
    }

    private static ConversationId conversation(JsonNode frame) {
        return new ConversationId(uuid(frame, "conversationId"));
    }

    private static String string(JsonNode frame, String field) {
        JsonNode value = frame.get(field);
        if (value == null || !value.isTextual()) {
            throw new Wrong(ErrorCode.INVALID_FRAME);
        }
        return value.textValue();
    }

    /** In full: the library would also read a shortened one. */
    private static UUID uuid(JsonNode frame, String field) {
        String text = string(frame, field);
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException malformed) {
            throw new Wrong(ErrorCode.INVALID_FRAME);
        }
        throw new Wrong(ErrorCode.INVALID_FRAME);
    }

    private static int number(JsonNode frame, String field) {
        JsonNode value = frame.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw new Wrong(ErrorCode.INVALID_FRAME);
        }
        return value.intValue();
    }

    /** PostgreSQL cannot hold a NUL, and half a surrogate pair is no text. */
    private static String words(JsonNode frame, String field) {
        String text = string(frame, field);
        boolean broken = text.codePoints()
                .anyMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (text.isEmpty() || broken) {
            throw new Wrong(ErrorCode.INVALID_FRAME);
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Wrong(ErrorCode.TOO_LONG);
        }
        return text;
    }

    private static Transfer transfer(JsonNode frame) {
        return new Transfer(
                uuid(frame, "clientId"), target(frame), frame.hasNonNull("note") ? words(frame, "note") : null);
    }

    /** To one colleague or to one team. */
    private static Transfer.Target target(JsonNode frame) {
        if (frame.hasNonNull("toAgent") == frame.hasNonNull("toTeam")) {
            throw new Wrong(ErrorCode.INVALID_FRAME);
        }
        return frame.hasNonNull("toAgent")
                ? new Transfer.ToAgent(words(frame, "toAgent"))
                : new Transfer.ToTeam(words(frame, "toTeam"));
    }

    private static Presence status(String word) {
        return switch (word) {
            case "available" -> Presence.AVAILABLE;
            case "away" -> Presence.AWAY;
            default -> throw new Wrong(ErrorCode.INVALID_FRAME);
        };
    }

    private static CloseOutcome outcome(String word) {
        return switch (word) {
            case "answered" -> CloseOutcome.ANSWERED;
            case "back-to-gem" -> CloseOutcome.BACK_TO_GEM;
            case "referred" -> CloseOutcome.REFERRED;
            default -> throw new Wrong(ErrorCode.INVALID_FRAME);
        };
    }

    private static @Nullable String clientIdIfAny(@Nullable JsonNode frame) {
        try {
            return frame == null ? null : uuid(frame, "clientId").toString();
        } catch (Wrong none) {
            return null;
        }
    }

    /** Leaves the reading of a frame; never leaves this class. */
    private static final class Wrong extends RuntimeException {

        private final ErrorCode code;

        Wrong(ErrorCode code) {
            super(code.word(), null, false, false);
            this.code = code;
        }
    }
}

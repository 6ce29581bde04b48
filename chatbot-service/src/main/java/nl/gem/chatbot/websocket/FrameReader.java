package nl.gem.chatbot.websocket;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.UUID;
import java.util.function.Predicate;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.TextRule;
import nl.gem.chatbot.conversation.Token;
import org.jspecify.annotations.Nullable;

/** Reads a frame of the resident's socket; refuses it with the protocol's code when it is not what the protocol says. */
final class FrameReader {

    private static final int LONGEST_TOPIC = 100;
    private static final int LONGEST_TOKEN = 200;

    /** Keeps no buffer that it has read a resident's words into. */
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode frame;
    private final @Nullable UUID clientId;

    private FrameReader(JsonNode frame) {
        this.frame = frame;
        this.clientId = uuidOrNull(frame.get("clientId"));
    }

    /** @throws FrameRefused with {@code invalid-frame}, {@code unknown-type} or {@code too-long} */
    static ClientFrame read(String text) {
        JsonNode frame;
        try {
            frame = JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new FrameRefused(ErrorCode.INVALID_FRAME, null);
        }
        if (frame == null || !frame.isObject()) {
            throw new FrameRefused(ErrorCode.INVALID_FRAME, null);
        }
        return new FrameReader(frame).read();
    }

    private ClientFrame read() {
        return switch (text("type", LONGEST_TOPIC)) {
            case "start" -> new ClientFrame.Start(language());
            case "resume" ->
                new ClientFrame.Resume(
                        new ConversationId(uuid("conversationId")),
                        new Token(text("token", LONGEST_TOKEN)),
                        number("afterSeq", 0));
            case "typing" -> new ClientFrame.Typing();
            case "say" -> new ClientFrame.Say(command(), text("text", TextRule.LONGEST_MESSAGE));
            case "choose" -> new ClientFrame.Choose(command(), text("topic", LONGEST_TOPIC));
            case "feedback" -> new ClientFrame.Feedback(command(), number("seq", 1), flag("helpful"), comment());
            case "rate" -> new ClientFrame.Rate(command(), score(), comment());
            case "requestHandover" -> new ClientFrame.RequestHandover(command());
            case "confirmHandover" -> new ClientFrame.ConfirmHandover(command(), flag("shareHistory"));
            case "cancelHandover" -> new ClientFrame.CancelHandover(command());
            case "object" -> new ClientFrame.ObjectToTraining(command(), flag("training"));
            case "end" -> new ClientFrame.End(command());
            default -> throw refused(ErrorCode.UNKNOWN_TYPE);
        };
    }

    private UUID command() {
        return uuid("clientId");
    }

    private Language language() {
        return switch (text("locale", LONGEST_TOPIC)) {
            case "nl" -> Language.NL;
            case "en" -> Language.EN;
            default -> throw refused(ErrorCode.INVALID_FRAME);
        };
    }

    private int score() {
        int score = number("score", 1);
        if (score > 5) {
            throw refused(ErrorCode.INVALID_FRAME);
        }
        return score;
    }

    private @Nullable String comment() {
        return frame.hasNonNull("comment") ? textOrEmpty("comment", TextRule.LONGEST_COMMENT) : null;
    }

    private String text(String name, int longest) {
        String text = textOrEmpty(name, longest);
        if (text.isEmpty()) {
            throw refused(ErrorCode.INVALID_FRAME);
        }
        return text;
    }

    private String textOrEmpty(String name, int longest) {
        String text = required(name, JsonNode::isTextual).textValue();
        if (!TextRule.isWellFormed(text)) {
            throw refused(ErrorCode.INVALID_FRAME);
        }
        if (TextRule.length(text) > longest) {
            throw refused(ErrorCode.TOO_LONG);
        }
        return text;
    }

    private int number(String name, int smallest) {
        int number = required(name, node -> node.isIntegralNumber() && node.canConvertToInt())
                .intValue();
        if (number < smallest) {
            throw refused(ErrorCode.INVALID_FRAME);
        }
        return number;
    }

    private boolean flag(String name) {
        return required(name, JsonNode::isBoolean).booleanValue();
    }

    private UUID uuid(String name) {
        UUID uuid = uuidOrNull(frame.get(name));
        if (uuid == null) {
            throw refused(ErrorCode.INVALID_FRAME);
        }
        return uuid;
    }

    private JsonNode required(String name, Predicate<JsonNode> shape) {
        JsonNode node = frame.get(name);
        if (node == null || !shape.test(node)) {
            throw refused(ErrorCode.INVALID_FRAME);
        }
        return node;
    }

    private FrameRefused refused(ErrorCode code) {
        return new FrameRefused(code, clientId);
    }

    private static @Nullable UUID uuidOrNull(@Nullable JsonNode node) {
        if (node == null || !node.isTextual() || node.textValue().length() != 36) {
            return null;
        }
        try {
            UUID uuid = UUID.fromString(node.textValue());
            return uuid.toString().equalsIgnoreCase(node.textValue()) ? uuid : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}

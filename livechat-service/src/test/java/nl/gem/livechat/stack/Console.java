package nl.gem.livechat.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An agent's console: sends frames and keeps what came back. */
public final class Console implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<JsonObject> received = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private volatile int closeCode;

    private Console(URI desk, String token) {
        this.socket = CLIENT.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .header("Origin", Stack.ORIGIN)
                .buildAsync(desk, new Listener())
                .join();
    }

    /** Signed in, with the queue on the screen. */
    public static Console open(URI desk, String token) {
        Console console = new Console(desk, token);
        console.next("queue");
        return console;
    }

    public Console send(JsonObject frame) {
        return sendText(frame.encode());
    }

    public Console sendText(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    public Console accept(UUID conversation) {
        return send(frame("accept", conversation));
    }

    public Console say(UUID conversation, UUID clientId, String text) {
        return send(
                frame("say", conversation).put("clientId", clientId.toString()).put("text", text));
    }

    public Console close(UUID conversation, UUID clientId) {
        return send(frame("close", conversation)
                .put("clientId", clientId.toString())
                .put("outcome", "answered"));
    }

    public static JsonObject frame(String type, UUID conversation) {
        return new JsonObject().put("type", type).put("conversationId", conversation.toString());
    }

    /** The first frame of that type that has not been taken yet, of those that came or will come soon. */
    public JsonObject next(String type) {
        return next(frame -> type.equals(frame.getString("type")));
    }

    public JsonObject next(Predicate<JsonObject> wanted) {
        await().atMost(PATIENCE)
                .alias("frames so far: " + received)
                .until(() -> received.stream().anyMatch(wanted));
        JsonObject found = received.stream().filter(wanted).findFirst().orElseThrow();
        received.remove(found);
        return found;
    }

    public JsonObject next(String type, UUID conversation) {
        return next(frame -> type.equals(frame.getString("type"))
                && conversation.toString().equals(frame.getString("conversationId")));
    }

    /** What the queue says of a conversation, as soon as it is in it. */
    public JsonObject inQueue(UUID conversation) {
        JsonObject queue = next(frame -> inQueue(frame, conversation).isPresent());
        return inQueue(queue, conversation).orElseThrow();
    }

    private static Optional<JsonObject> inQueue(JsonObject frame, UUID conversation) {
        return frame.getJsonArray("waiting", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .filter(one -> conversation.toString().equals(one.getString("conversationId")))
                .findFirst();
    }

    /** What came of a conversation and was not taken. */
    public List<JsonObject> rest(UUID conversation) {
        return received.stream()
                .filter(frame -> conversation.toString().equals(frame.getString("conversationId")))
                .toList();
    }

    /** Everything sent before was answered when this is. */
    public Console settle() {
        String probe = UUID.randomUUID().toString();
        send(new JsonObject().put("type", "probe").put("clientId", probe));
        next(frame -> probe.equals(frame.getString("clientId")));
        return this;
    }

    /** The text as a whole, for what must not be in it. */
    public String everything() {
        return received.toString();
    }

    public void closedWith(int code) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(closeCode).isEqualTo(code));
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                received.add(new JsonObject(parts.toString()));
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closeCode = code;
            return null;
        }
    }
}

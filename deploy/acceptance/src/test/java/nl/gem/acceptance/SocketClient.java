package nl.gem.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A client of one of our sockets that keeps every frame it gets. */
final class SocketClient implements AutoCloseable, WebSocket.Listener {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean closed;

    private SocketClient(HttpClient http, URI page, String path, String token) {
        WebSocket.Builder builder = http.newWebSocketBuilder().header("Origin", page.toString());
        if (!token.isEmpty()) {
            builder.header("Authorization", "Bearer " + token);
        }
        this.socket = builder.buildAsync(URI.create("ws://" + page.getAuthority() + path), this)
                .join();
    }

    static SocketClient resident(URI chatbot) {
        return resident(HTTP, chatbot);
    }

    /** @param http the client that connects, for example from an address of its own */
    static SocketClient resident(HttpClient http, URI chatbot) {
        return new SocketClient(http, chatbot, "/chat", "");
    }

    static SocketClient agent(URI livechat, String token) {
        return new SocketClient(HTTP, livechat, "/desk", token);
    }

    static ObjectNode frame(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    static ObjectNode command(String type) {
        return frame(type).put("clientId", UUID.randomUUID().toString());
    }

    void send(ObjectNode frame) {
        socket.sendText(frame.toString(), true).join();
    }

    /** Sends what need not be a frame. */
    void sendRaw(String text) {
        socket.sendText(text, true).join();
    }

    JsonNode await(String type) {
        return await(type, frame -> true);
    }

    JsonNode await(String type, Predicate<JsonNode> wanted) {
        Predicate<JsonNode> whole = frame -> type.equals(frame.path("type").asText()) && wanted.test(frame);
        Awaitility.await("a frame of type " + type)
                .atMost(PATIENCE)
                .until(() -> frames.stream().anyMatch(whole));
        return frames.stream().filter(whole).findFirst().orElseThrow();
    }

    /** Sends a command and waits until it was answered, in whichever way. */
    void settle(ObjectNode command) {
        send(command);
        Awaitility.await("an answer to " + command.path("type").asText())
                .atMost(PATIENCE)
                .until(() ->
                        frames.stream().anyMatch(frame -> frame.path("clientId").equals(command.path("clientId"))));
    }

    List<JsonNode> frames(String type) {
        return frames.stream()
                .filter(frame -> type.equals(frame.path("type").asText()))
                .toList();
    }

    /** The messages of one conversation in the order in which they came. */
    List<JsonNode> messages() {
        return frames("message");
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                frames.add(JSON.readTree(partial.toString()));
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException("a frame that is not JSON", broken);
            }
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed = true;
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed = true;
    }

    @Override
    public void close() {
        socket.abort();
    }
}

package nl.gem.chatbot.stack;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import nl.gem.chatbot.content.KeepKnowledge;
import org.awaitility.Awaitility;

/** A resident's client that keeps every frame it gets. */
public final class ResidentClient implements AutoCloseable, WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration READY = Duration.ofSeconds(60);

    private final List<JsonObject> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private volatile int closeCode;

    public String conversationId = "";
    public String token = "";

    private ResidentClient(URI address) {
        this.socket = HTTP.newWebSocketBuilder()
                .header("Origin", Stack.ORIGIN)
                .buildAsync(address, this)
                .join();
    }

    /** Waits until the service is ready: it has to know what to answer from. */
    public static ResidentClient connect(URI page) {
        Awaitility.await()
                .atMost(READY)
                .until(() -> CDI.current()
                        .select(KeepKnowledge.class)
                        .get()
                        .version()
                        .isPresent());
        return new ResidentClient(URI.create("ws://" + page.getHost() + ":" + page.getPort() + "/chat"));
    }

    /** Connects and begins a conversation in Dutch. */
    public static ResidentClient started(URI page) {
        ResidentClient client = connect(page);
        client.send(new JsonObject().put("type", "start").put("locale", "nl"));
        JsonObject started = client.await("started");
        client.conversationId = started.getString("conversationId");
        client.token = started.getString("token");
        return client;
    }

    /** Another socket that goes on with the same conversation. */
    public static ResidentClient resumed(URI page, ResidentClient earlier, int afterSeq) {
        ResidentClient client = connect(page);
        client.conversationId = earlier.conversationId;
        client.token = earlier.token;
        client.send(new JsonObject()
                .put("type", "resume")
                .put("conversationId", earlier.conversationId)
                .put("token", earlier.token)
                .put("afterSeq", afterSeq));
        client.await("resumed");
        return client;
    }

    public void send(JsonObject frame) {
        sendRaw(frame.encode());
    }

    public void sendRaw(String text) {
        socket.sendText(text, true).join();
    }

    public UUID say(String text) {
        UUID clientId = UUID.randomUUID();
        send(command("say", clientId).put("text", text));
        return clientId;
    }

    public static JsonObject command(String type, UUID clientId) {
        return new JsonObject().put("type", type).put("clientId", clientId.toString());
    }

    public JsonObject await(String type) {
        return await(frame -> frame.getString("type").equals(type));
    }

    public JsonObject awaitMessage(String author) {
        return await(frame -> frame.getString("type").equals("message") && author.equals(frame.getString("author")));
    }

    public JsonObject await(Predicate<JsonObject> wanted) {
        return await(PATIENCE, wanted);
    }

    public JsonObject await(Duration patience, Predicate<JsonObject> wanted) {
        Awaitility.await().atMost(patience).until(() -> frames.stream().anyMatch(wanted));
        return frames.stream().filter(wanted).findFirst().orElseThrow();
    }

    public List<JsonObject> frames() {
        return List.copyOf(frames);
    }

    public List<JsonObject> frames(String type) {
        return frames.stream()
                .filter(frame -> frame.getString("type").equals(type))
                .toList();
    }

    public void forgetFrames() {
        frames.clear();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(new JsonObject(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    /** With which code the server closed the socket, and 0 while it has not. */
    public int closeCode() {
        return closeCode;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closeCode = code;
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}

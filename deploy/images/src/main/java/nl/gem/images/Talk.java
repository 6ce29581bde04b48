package nl.gem.images;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One socket to a service, and what comes in on it. */
final class Talk implements WebSocket.Listener, AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    /** What is put into the inbox when the server closes the socket. */
    static final String CLOSED = "closed";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<JsonNode> inbox = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private Talk(URI server, String path, URI page, String token) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().header("Origin", page.toString());
        if (!token.isEmpty()) {
            builder.header("Authorization", "Bearer " + token);
        }
        try {
            this.socket = builder.buildAsync(URI.create("ws://" + server.getAuthority() + path), this)
                    .join();
        } catch (CompletionException refused) {
            throw new ImageFailure("No socket opens at " + server + path + ".", refused);
        }
    }

    static Talk resident(URI server, URI page) {
        return new Talk(server, "/chat", page, "");
    }

    static Talk agent(URI server, URI page, String token) {
        return new Talk(server, "/desk", page, token);
    }

    static ObjectNode frame(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    static ObjectNode command(String type) {
        return frame(type).put("clientId", UUID.randomUUID().toString());
    }

    Talk send(ObjectNode frame) {
        socket.sendText(frame.toString(), true).join();
        return this;
    }

    JsonNode await(String type) throws InterruptedException {
        return await(type, frame -> true);
    }

    /** The next frame of that type for which the condition holds; those before it are passed over. */
    JsonNode await(String type, Predicate<JsonNode> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            JsonNode frame = inbox.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame == null) {
                throw new ImageFailure("No frame \"" + type + "\" came within " + PATIENCE_SECONDS + " s.");
            }
            if (type.equals(frame.path("type").asText()) && wanted.test(frame)) {
                return frame;
            }
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                inbox.add(JSON.readTree(partial.toString()));
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException("a frame that is not JSON", broken);
            }
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        inbox.add(frame(CLOSED).put("code", code));
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}

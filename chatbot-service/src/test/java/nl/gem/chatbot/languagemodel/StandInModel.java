package nl.gem.chatbot.languagemodel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A stand-in for a language model: a server on loopback that speaks OpenAI's interface as far as Gem uses it and says
 * what a test tells it, kindly or not. It knows no language: with it transport, time-outs and fall-back are tested, and
 * nothing about what a real model would say.
 */
final class StandInModel implements AutoCloseable {

    /** What it does with a request; may fail when the other side is gone. */
    @FunctionalInterface
    interface Manner {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    final List<JsonObject> requests = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();

    /** Opens when the other side has gone away while this was still speaking. */
    final CountDownLatch leftAlone = new CountDownLatch(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private StandInModel(Manner manner) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", exchange -> handle(manner, exchange));
        server.start();
    }

    static StandInModel that(Manner manner) {
        try {
            return new StandInModel(manner);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Says a text, a few letters at a time, and ends as it should. */
    static Manner says(String text) {
        return exchange -> {
            OutputStream body = begin(exchange);
            for (int from = 0; from < text.length(); from += 7) {
                chunk(body, text.substring(from, Math.min(text.length(), from + 7)));
            }
            end(body, "stop");
        };
    }

    /** Refuses with a status. */
    static Manner refuses(int status) {
        return exchange -> {
            byte[] error = "{\"error\":{\"message\":\"no\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, error.length);
            exchange.getResponseBody().write(error);
        };
    }

    static OutputStream begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    static void chunk(OutputStream body, String text) throws IOException {
        event(body, choice(new JsonObject().put("content", text), null));
    }

    static void end(OutputStream body, String reason) throws IOException {
        event(body, choice(new JsonObject(), reason));
        event(body, "[DONE]");
    }

    static void event(OutputStream body, String data) throws IOException {
        body.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    private static String choice(JsonObject delta, String finishReason) {
        return new JsonObject()
                .put("id", "stand-in")
                .put("object", "chat.completion.chunk")
                .put("model", "stand-in")
                .put(
                        "choices",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("index", 0)
                                        .put("delta", delta)
                                        .put("finish_reason", finishReason)))
                .encode();
    }

    String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    boolean wasLeftAlone() throws InterruptedException {
        return leftAlone.await(5, TimeUnit.SECONDS);
    }

    private void handle(Manner manner, HttpExchange exchange) {
        try (exchange) {
            requests.add(new JsonObject(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
            manner.answer(exchange);
        } catch (IOException gone) {
            leftAlone.countDown();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

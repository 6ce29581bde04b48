package nl.gem.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All sockets of the measuring side, on one event loop: nothing that is called from here needs a lock. */
final class Sockets implements AutoCloseable {

    private static final int MOST = 20_000;
    private static final long PATIENCE_SECONDS = 180;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final WebSocketClient client =
            vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(MOST));

    /**
     * @param page what serves the socket, and the origin that is named at the handshake
     * @param token of an agent; residents have none
     */
    Future<WebSocket> open(URI page, String path, @Nullable String token, Consumer<String> frames) {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(page.getHost())
                .setPort(page.getPort())
                .setURI(path)
                .putHeader("Origin", page.toString());
        if (token != null) {
            options.putHeader("Authorization", "Bearer " + token);
        }
        ClientWebSocket socket = client.webSocket();
        socket.textMessageHandler(frames::accept);
        return socket.connect(options);
    }

    /** Runs on the event loop what the calling thread, another one, waits for. */
    <T> T call(String what, Supplier<Future<T>> work) {
        Promise<T> result = Promise.promise();
        vertx.runOnContext(ignored -> work.get().onComplete(result));
        return await(result.future(), what);
    }

    void after(long millis, Runnable work) {
        vertx.setTimer(Math.max(1, millis), ignored -> work.run());
    }

    private static <T> T await(Future<T> future, String what) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            throw new BenchFailure("No end to " + what + " within " + PATIENCE_SECONDS + " seconds.", tooLong);
        } catch (ExecutionException failed) {
            throw new BenchFailure("A failure while " + what + ": " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted while " + what + ".", interrupted);
        }
    }

    @Override
    public void close() {
        await(vertx.close(), "closing the sockets");
    }
}

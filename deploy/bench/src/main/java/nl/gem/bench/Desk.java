package nl.gem.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The consoles of the agents; the first one is watched. */
final class Desk implements AutoCloseable {

    private static final List<String> ACCOUNTS = List.of("sanne", "bram", "lotte");

    private final Stage stage;
    private final Map<String, Promise<Long>> awaited = new HashMap<>();
    private final List<WebSocket> agents = new ArrayList<>();

    private Desk(Stage stage) {
        this.stage = stage;
    }

    static Desk open(Stage stage, Side side) {
        Desk desk = new Desk(stage);
        for (String account : ACCOUNTS) {
            boolean watched = account.equals(ACCOUNTS.getFirst());
            String token = side == Side.GEM ? Accounts.token(stage.stack().issuer(), account) : null;
            desk.agents.add(stage.sockets()
                    .call(
                            "signing in",
                            () -> stage.sockets()
                                    .open(stage.desk(side), "/desk", token, frame -> {
                                        if (watched) {
                                            desk.receive(frame, side);
                                        }
                                    })
                                    .compose(socket -> side == Side.FLOOR
                                            ? Future.succeededFuture(socket)
                                            : socket.writeTextMessage(Frames.of("presence")
                                                            .put("status", "available")
                                                            .toString())
                                                    .map(socket))));
        }
        return desk;
    }

    /** Completes with the moment at which the conversation was seen waiting. To be called on the event loop. */
    Future<Long> sees(String conversationId) {
        return awaited.computeIfAbsent(conversationId, id -> Promise.promise()).future();
    }

    private void receive(String frame, Side side) {
        long now = System.nanoTime();
        if (side == Side.FLOOR) {
            seen(frame, now);
            return;
        }
        JsonNode read = Frames.read(frame);
        if (read.path("type").asText().equals("queue")) {
            for (JsonNode waiting : read.path("waiting")) {
                seen(waiting.path("conversationId").asText(), now);
            }
        }
    }

    private void seen(String conversationId, long now) {
        Promise<Long> promise = awaited.remove(conversationId);
        if (promise != null) {
            promise.complete(now);
        }
    }

    @Override
    public void close() {
        stage.sockets()
                .call(
                        "signing out",
                        () -> Together.run(
                                agents.size(),
                                agents.size(),
                                number -> agents.get(number).close()));
    }
}

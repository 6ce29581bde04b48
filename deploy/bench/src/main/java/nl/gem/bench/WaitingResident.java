package nl.gem.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A resident who asked Gem something, was shown the notice, and is about to agree to a person. */
final class WaitingResident {

    private static final long LOOK_AGAIN_MILLIS = 500;

    private final Stage stage;
    private final Map<Predicate<JsonNode>, Promise<JsonNode>> awaited = new HashMap<>();
    private @Nullable WebSocket socket;
    private String conversationId = "";

    private WaitingResident(Stage stage) {
        this.stage = stage;
    }

    static Future<WaitingResident> ready(Stage stage) {
        WaitingResident resident = new WaitingResident(stage);
        return stage.sockets()
                .open(stage.chat(Side.GEM), "/chat", null, resident::receive)
                .compose(resident::start)
                .compose(started -> resident.ask())
                .compose(answered -> resident.untilAvailable())
                .map(resident);
    }

    /** Completes when residents are told that somebody is there. */
    static Future<Void> whenOpen(Stage stage) {
        return ready(stage).compose(resident -> resident.socket().close());
    }

    private Future<JsonNode> start(WebSocket opened) {
        socket = opened;
        return send(Frames.of("start").put("locale", "nl"), frame -> isType(frame, "started"))
                .onSuccess(started ->
                        conversationId = started.path("conversationId").asText());
    }

    private Future<JsonNode> ask() {
        return send(
                Frames.command("say").put("text", Questions.ALL.getFirst()),
                frame -> isType(frame, "message")
                        && frame.path("author").asText().equals("gem"));
    }

    private Future<Void> untilAvailable() {
        return send(Frames.command("requestHandover"), frame -> isType(frame, "handoverNotice"))
                .compose(notice -> {
                    if (notice.path("available").asBoolean()) {
                        return Future.succeededFuture();
                    }
                    Promise<Void> later = Promise.promise();
                    stage.sockets().after(LOOK_AGAIN_MILLIS, later::complete);
                    return later.future().compose(passed -> untilAvailable());
                });
    }

    String conversationId() {
        return conversationId;
    }

    Future<Void> confirm() {
        return socket().writeTextMessage(Frames.command("confirmHandover")
                .put("shareHistory", true)
                .toString());
    }

    /** Back to Gem, and gone. */
    Future<Void> leave() {
        return send(
                        Frames.command("cancelHandover"),
                        frame -> isType(frame, "state")
                                && frame.path("owner").asText().equals("gem"))
                .compose(back -> socket().close());
    }

    private Future<JsonNode> send(ObjectNode frame, Predicate<JsonNode> answer) {
        Promise<JsonNode> promise = Promise.promise();
        awaited.put(answer, promise);
        socket().writeTextMessage(frame.toString()).onFailure(promise::tryFail);
        return promise.future();
    }

    private void receive(String text) {
        if (Frames.isDelta(text)) {
            return;
        }
        JsonNode frame = Frames.read(text);
        if (isType(frame, "error")) {
            BenchFailure refused = new BenchFailure(
                    "A handover was refused: " + frame.path("code").asText());
            awaited.values().forEach(promise -> promise.tryFail(refused));
            return;
        }
        Map.copyOf(awaited).forEach((wanted, promise) -> {
            if (wanted.test(frame)) {
                awaited.remove(wanted);
                promise.tryComplete(frame);
            }
        });
    }

    private static boolean isType(JsonNode frame, String type) {
        return frame.path("type").asText().equals(type);
    }

    private WebSocket socket() {
        return Objects.requireNonNull(socket, "not open");
    }
}

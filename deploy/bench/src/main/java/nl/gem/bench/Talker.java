package nl.gem.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A conversation over a socket that asks one question at a time. */
final class Talker {

    /** When the first piece and the whole answer were there after the question had been sent, and the pieces. */
    record Answer(long firstDeltaNanos, long nanos, int pieces) {}

    private final Promise<Talker> started = Promise.promise();
    private @Nullable WebSocket socket;
    private @Nullable Promise<Answer> waiting;
    private long askedAt;
    private long firstDeltaAt;
    private int pieces;
    private final List<String> words = new ArrayList<>();
    private boolean listening;

    private Talker() {}

    /** Opens a socket and, with Gem, starts a conversation on it. */
    static Future<Talker> open(Stage stage, Side side) {
        Talker talker = new Talker();
        return stage.sockets()
                .open(stage.chat(side), "/chat", null, talker::receive)
                .compose(socket -> talker.start(socket, side));
    }

    private Future<Talker> start(WebSocket opened, Side side) {
        socket = opened;
        if (side == Side.FLOOR) {
            return Future.succeededFuture(this);
        }
        return opened.writeTextMessage(Frames.of("start").put("locale", "nl").toString())
                .compose(sent -> started.future());
    }

    Future<Answer> ask(String question) {
        Promise<Answer> answered = Promise.promise();
        waiting = answered;
        pieces = 0;
        firstDeltaAt = 0;
        askedAt = System.nanoTime();
        socket().writeTextMessage(Frames.command("say").put("text", question).toString())
                .onFailure(answered::tryFail);
        return answered.future();
    }

    /** The same, and what was answered in the pieces in which it came. */
    Future<List<String>> hear(String question) {
        listening = true;
        words.clear();
        return ask(question).map(answer -> List.copyOf(words));
    }

    Future<Void> close() {
        return socket().close();
    }

    private void receive(String frame) {
        if (Frames.isDelta(frame)) {
            delta(frame);
            return;
        }
        JsonNode read = Frames.read(frame);
        switch (read.path("type").asText()) {
            case "started" -> started.complete(this);
            case "message" -> {
                if (read.path("author").asText().equals("gem")) {
                    answered();
                }
            }
            case "error" ->
                fail(new BenchFailure(
                        "A question was refused: " + read.path("code").asText()));
            default -> {}
        }
    }

    private void delta(String frame) {
        if (pieces == 0) {
            firstDeltaAt = System.nanoTime();
        }
        pieces++;
        if (listening) {
            words.add(Frames.read(frame).path("text").asText());
        }
    }

    private void answered() {
        Promise<Answer> asked = waiting;
        if (asked != null) {
            waiting = null;
            asked.complete(new Answer(firstDeltaAt - askedAt, System.nanoTime() - askedAt, pieces));
        }
    }

    private void fail(BenchFailure failure) {
        started.tryFail(failure);
        if (waiting != null) {
            waiting.tryFail(failure);
        }
    }

    WebSocket socket() {
        return Objects.requireNonNull(socket, "not open");
    }
}

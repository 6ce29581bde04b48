package nl.gem.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import java.util.List;
import java.util.Locale;

/**
 * What an open conversation in which nothing happens keeps in memory.
 *
 * @param bytes of live heap per socket, above the mean of what there was before they opened and after they closed
 */
record IdleRound(double bytes) {

    private static final int AT_ONCE = 50;

    /** Gem's conversations have one question and its answer behind them, the floor's sockets one echo. */
    static IdleRound measure(Stage stage, Side side, int sockets) {
        LiveHeap heap = new LiveHeap(stage.pid(side));
        long before = heap.bytes();
        List<WebSocket> open = stage.sockets()
                .call(
                        "opening sockets",
                        () -> Together.run(
                                sockets, AT_ONCE, number -> side == Side.GEM ? conversation(stage) : echo(stage)));
        long during = heap.bytes();
        stage.sockets()
                .call(
                        "closing sockets",
                        () -> Together.run(
                                sockets, AT_ONCE, number -> open.get(number).close()));
        long after = heap.bytes();
        return new IdleRound((during - (before + after) / 2.0) / sockets);
    }

    private static Future<WebSocket> conversation(Stage stage) {
        return Talker.open(stage, Side.GEM)
                .compose(talker -> talker.ask(Questions.ALL.getFirst()).map(answer -> talker.socket()));
    }

    private static Future<WebSocket> echo(Stage stage) {
        Promise<Void> heard = Promise.promise();
        return stage.sockets()
                .open(stage.chat(Side.FLOOR), "/echo", null, text -> heard.tryComplete())
                .compose(socket -> socket.writeTextMessage(Questions.ALL.getFirst())
                        .compose(sent -> heard.future())
                        .map(socket));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f bytes", bytes);
    }
}

package nl.gem.bench;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** Handovers one after the other, a few at a time: from the resident's yes until an agent's screen has it. */
final class HandoverRound {

    private static final int AT_ONCE = 4;

    private HandoverRound() {}

    static Latencies measure(Stage stage, Side side, Desk desk, int handovers) {
        if (side == Side.GEM) {
            stage.sockets().call("waiting for an open desk", () -> WaitingResident.whenOpen(stage));
        }
        List<Long> nanos = stage.sockets()
                .call(
                        "handing over",
                        () -> Together.run(
                                handovers,
                                AT_ONCE,
                                number -> side == Side.GEM ? gem(stage, desk) : floor(stage, desk)));
        return new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    /** Everything before the yes, and leaving the queue again, is not measured. */
    private static Future<Long> gem(Stage stage, Desk desk) {
        return WaitingResident.ready(stage).compose(resident -> {
            long begin = System.nanoTime();
            Future<Long> seen = desk.sees(resident.conversationId());
            return resident.confirm()
                    .compose(sent -> seen)
                    .compose(moment -> resident.leave().map(moment - begin));
        });
    }

    private static Future<Long> floor(Stage stage, Desk desk) {
        String id = UUID.randomUUID().toString();
        return stage.sockets()
                .open(stage.chat(Side.FLOOR), "/handover", null, frame -> {})
                .compose(socket -> {
                    long begin = System.nanoTime();
                    Future<Long> seen = desk.sees(id);
                    return socket.writeTextMessage(id)
                            .compose(sent -> seen)
                            .compose(moment -> socket.close().map(moment - begin));
                });
    }
}

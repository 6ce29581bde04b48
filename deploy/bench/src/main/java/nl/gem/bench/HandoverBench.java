package nl.gem.bench;

import java.util.function.Consumer;

/** How soon an agent sees who is waiting, while others talk to Gem. */
final class HandoverBench {

    private static final int CONVERSATIONS = 200;
    private static final long EVERY_MILLIS = 10_000;

    private final Stage stage;
    private final BenchOptions options;
    private final Consumer<Figure> figures;

    HandoverBench(Stage stage, BenchOptions options, Consumer<Figure> figures) {
        this.stage = stage;
        this.options = options;
        this.figures = figures;
    }

    void run() {
        int handovers = options.quick() ? 40 : 200;
        Rounds<Latencies> rounds = Rounds.run("handover", options, side -> measure(side, handovers));
        figures.accept(rounds.figure("handover.visible.p95", "ms", round -> round.millis(95)));
        figures.accept(rounds.figure("handover.visible.p99", "ms", round -> round.millis(99)));
    }

    private Latencies measure(Side side, int handovers) {
        PacedTalk talk = PacedTalk.begin(stage, side, CONVERSATIONS, EVERY_MILLIS);
        try (Desk desk = Desk.open(stage, side)) {
            return HandoverRound.measure(stage, side, desk, handovers);
        } finally {
            talk.end();
        }
    }
}

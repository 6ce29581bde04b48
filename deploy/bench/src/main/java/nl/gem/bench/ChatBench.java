package nl.gem.bench;

import java.util.function.Consumer;

/** What a conversation with Gem costs. */
final class ChatBench {

    private static final int CONVERSATIONS = 200;
    private static final long EVERY_MILLIS = 5_000;
    private static final int FILES_OF_A_SERVICE = 1_000;

    private final Stage stage;
    private final BenchOptions options;
    private final Consumer<Figure> figures;

    ChatBench(Stage stage, BenchOptions options, Consumer<Figure> figures) {
        this.stage = stage;
        this.options = options;
        this.figures = figures;
    }

    void run() {
        throughput();
        paced();
        idle();
    }

    private void throughput() {
        int questionsEach = options.quick() ? 15 : 60;
        Rounds<ChatRound> rounds =
                Rounds.run("chat", options, side -> ChatRound.measure(stage, side, CONVERSATIONS, questionsEach));
        figures.accept(rounds.figure("chat.throughput", "answers/s", ChatRound::perSecond));
        figures.accept(rounds.figure("chat.cpu", "ms", ChatRound::cpuMillis));
        figures.accept(rounds.figure(
                "chat.firstDelta.p95", "ms", round -> round.firstDelta().millis(95)));
        figures.accept(rounds.figure(
                "chat.firstDelta.p99", "ms", round -> round.firstDelta().millis(99)));
    }

    private void paced() {
        long millis = options.quick() ? 3_000 : 15_000;
        Rounds<Latencies> rounds = Rounds.run(
                "chat, paced", options, side -> PacedTalk.measure(stage, side, CONVERSATIONS, EVERY_MILLIS, millis));
        figures.accept(rounds.figure("chat.firstDelta.paced.p95", "ms", round -> round.millis(95)));
        figures.accept(rounds.figure("chat.firstDelta.paced.p99", "ms", round -> round.millis(99)));
    }

    private void idle() {
        int sockets = options.quick() ? 1_000 : 5_000;
        OpenFiles.require(sockets + FILES_OF_A_SERVICE);
        Rounds<IdleRound> rounds = Rounds.run("chat, idle", options, side -> IdleRound.measure(stage, side, sockets));
        figures.accept(rounds.figure("chat.idle", "bytes", IdleRound::bytes));
    }
}

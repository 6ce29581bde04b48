package nl.gem.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What it costs that a day goes, and that what has expired cannot be read. */
final class RetentionBench {

    private static final int ROWS = 1_000_000;
    private static final int QUICK_ROWS = 100_000;
    private static final Duration READING = Duration.ofMinutes(10);
    private static final Duration QUICK_READING = Duration.ofSeconds(20);

    private final Path repository;
    private final BenchOptions options;
    private final Consumer<Figure> figures;

    RetentionBench(Path repository, BenchOptions options, Consumer<Figure> figures) {
        this.repository = repository;
        this.options = options;
        this.figures = figures;
    }

    void run() {
        try (RetentionServer server = RetentionServer.start(repository)) {
            drop(server);
            reader(server);
            lookUp(server);
        }
    }

    private void reader(RetentionServer server) {
        Duration reading = options.quick() ? QUICK_READING : READING;
        Progress.say("retention: a reader holds a day for %d s", reading.toSeconds());
        ReaderRound round = ReaderRound.measure(server, reading);
        Progress.say("retention: %s", round);
        figures.accept(figure(
                List.of(round), "retention.reader.p99", "ms", ReaderRound::heldMillis, ReaderRound::aloneMillis));
    }

    private void drop(RetentionServer server) {
        int rows = options.quick() ? QUICK_ROWS : ROWS;
        List<DropRound> rounds = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            rounds.add(DropRound.measure(server, rows, i % 2 == 0));
            Progress.say("retention: round %d of %d: %s", i + 1, options.rounds(), rounds.getLast());
        }
        figures.accept(figure(rounds, "retention.drop", "ms", DropRound::gemMillis, DropRound::bareMillis));
        figures.accept(figure(rounds, "retention.drop.delete", "ms", DropRound::gemMillis, DropRound::deleteMillis));
        figures.accept(figure(rounds, "retention.left", "rows", round -> (double) round.gemLeft(), round ->
                (double) round.deletedLeft()));
    }

    private static <R> Figure figure(
            List<R> rounds, String name, String unit, Function<R, Double> gem, Function<R, Double> other) {
        return Figure.of(
                name,
                unit,
                rounds.stream().map(gem).toList(),
                rounds.stream().map(other).toList());
    }

    private void lookUp(RetentionServer server) {
        Progress.say("retention: filling four weeks");
        LookUpRound round = LookUpRound.prepare(server, options.quick() ? QUICK_ROWS / 50 : ROWS / 50);
        figures.accept(Rounds.run("retention, look-up", options, round::measure)
                .figure("retention.lookUp", "µs", micros -> micros));
    }
}

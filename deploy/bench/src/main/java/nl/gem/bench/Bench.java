package nl.gem.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import nl.gem.local.StackFailure;

/** The program behind {@code ./gem bench}. */
public final class Bench {

    private static final Logger ROOT_LOG = Logger.getLogger("");

    private Bench() {}

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        ROOT_LOG.setLevel(Level.WARNING);
        System.setProperty("log4j2.shutdownHookEnabled", "false");
        int status = 0;
        try {
            run(BenchOptions.parse(List.of(arguments)));
        } catch (BenchFailure | StackFailure e) {
            Progress.say("%s", e.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private static void run(BenchOptions options) {
        Path repository = Path.of(System.getProperty("gem.repository", "")).toAbsolutePath();
        if (options.families().stream().anyMatch(BenchOptions.Family::needsServices)) {
            try (Stage stage = Stage.set(repository)) {
                measure(stage, options);
            }
        }
        if (options.families().contains(BenchOptions.Family.RETENTION)) {
            new RetentionBench(repository, options, Bench::print).run();
        }
    }

    private static void measure(Stage stage, BenchOptions options) {
        try {
            if (options.families().contains(BenchOptions.Family.CHAT)) {
                new ChatBench(stage, options, Bench::print).run();
            }
            if (options.families().contains(BenchOptions.Family.HANDOVER)) {
                new HandoverBench(stage, options, Bench::print).run();
            }
        } catch (BenchFailure failure) {
            stage.complaints().forEach(line -> Progress.say("%s", line));
            throw failure;
        }
    }

    private static void print(Figure figure) {
        System.out.println(figure.json());
    }
}

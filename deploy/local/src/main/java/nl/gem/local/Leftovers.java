package nl.gem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Ends what a killed launcher left running, and nothing else. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private Leftovers() {}

    /** Returns when all of it is gone: first the processes with a pid file, then the PostgreSQL that they used. */
    static void end(Path runDirectory, Path cluster) throws IOException {
        List<PidFile> files = pidFiles(runDirectory);
        List<ProcessHandle> alive = new ArrayList<>();
        for (PidFile file : files) {
            living(file, alive);
        }
        Processes.stopAll(alive, PATIENCE);
        for (PidFile file : files) {
            file.remove();
        }
        PostgresProcess.of(cluster).ifPresent(PostgresProcess::stop);
    }

    private static List<PidFile> pidFiles(Path runDirectory) throws IOException {
        if (!Files.isDirectory(runDirectory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(runDirectory)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(PidFile::new)
                    .toList();
        }
    }

    /** A file that was half written names nobody for certain, so nobody is ended for it. */
    private static void living(PidFile file, List<ProcessHandle> alive) throws IOException {
        try {
            file.process().ifPresent(alive::add);
        } catch (NumberFormatException | DateTimeParseException halfWritten) {
            file.remove();
        }
    }
}

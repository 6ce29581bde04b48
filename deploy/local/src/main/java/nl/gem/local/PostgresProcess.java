package nl.gem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server process that owns a cluster directory, also when an earlier launcher started it and was killed. */
record PostgresProcess(ProcessHandle handle) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Process ids are used again: only a process whose command line names this directory counts. */
    static Optional<PostgresProcess> of(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2 || !Path.of(lines.get(1)).equals(cluster)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> runsIn(process, cluster))
                    .map(PostgresProcess::new);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    /** SIGTERM waits for clients, so it gets a few seconds only; the server recovers from SIGKILL at its next start. */
    void stop() {
        Processes.stop(handle, PATIENCE);
    }

    void kill() {
        Processes.kill(List.of(handle));
    }

    private static boolean runsIn(ProcessHandle process, Path cluster) {
        return process.info()
                .commandLine()
                .map(line -> line.contains(cluster.toString()))
                .orElse(false);
    }
}

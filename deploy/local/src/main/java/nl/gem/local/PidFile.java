package nl.gem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process beyond the death of the launcher: its id, and when it started, because the system gives ids out again.
 */
record PidFile(Path path) {
    /** Linux tells start instants relative to a boot time that it rounds anew. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    static PidFile of(Path runDirectory, String name) {
        return new PidFile(runDirectory.resolve(name + ".pid"));
    }

    void write(ProcessHandle process) throws IOException {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        Files.write(path, List.of(Long.toString(process.pid()), start.toString()));
    }

    void remove() throws IOException {
        Files.deleteIfExists(path);
    }

    /** The process that was written down, if it still lives. */
    Optional<ProcessHandle> process() throws IOException {
        List<String> lines = Files.readAllLines(path);
        if (lines.size() < 2) {
            return Optional.empty();
        }
        Instant written = Instant.parse(lines.get(1));
        return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                .filter(process -> process.info()
                        .startInstant()
                        .filter(start -> Duration.between(start, written).abs().compareTo(ROUNDING) <= 0)
                        .isPresent());
    }
}

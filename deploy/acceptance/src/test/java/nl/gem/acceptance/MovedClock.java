package nl.gem.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gem.local.Databases;
import nl.gem.local.LocalStack;

/**
 * One clock for a whole stack, moved while it runs. Every Java process reads it through libfaketime, which moves the date and
 * leaves timers alone; PostgreSQL keeps the real time, because its time-outs would die, and has its {@code gem_now()} replaced.
 */
final class MovedClock {

    private static final String LIBRARY = "libfaketime.so.1";

    private final Path offset;
    private Duration shift = Duration.ZERO;

    /** Not moved yet. */
    MovedClock(Path offset) throws IOException {
        this.offset = offset;
        write(Duration.ZERO);
    }

    /** How a Java process is told to live by this clock. It looks again once a second. */
    Map<String, String> environment() throws IOException {
        return Map.of(
                "LD_PRELOAD", library().toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    private static Path library() throws IOException {
        Path unpacked = RunningStack.repository().resolve("deploy/local/target/faketime/usr/lib");
        for (Path place : List.of(unpacked, Path.of("/usr/lib"))) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> found = Files.find(place, 3, (file, is) -> file.endsWith("faketime/" + LIBRARY))) {
                    Path first = found.findFirst().orElse(null);
                    if (first != null) {
                        return first;
                    }
                }
            }
        }
        throw new IllegalStateException("A moved clock needs " + LIBRARY + "; ./gem test --all fetches it.");
    }

    Instant now() {
        return Instant.now().plus(shift);
    }

    /** The databases first: a job that the new time wakes finds it there too. */
    void moveTo(Instant moment, LocalStack stack) throws IOException, SQLException {
        shift = Duration.ofSeconds(Duration.between(Instant.now(), moment).toSeconds());
        for (String database : Databases.ALL) {
            String owner = Databases.owner(database);
            try (Connection connection = DriverManager.getConnection(
                            stack.databases().jdbcUrl(database),
                            owner,
                            stack.databases().password(owner));
                    Statement sql = connection.createStatement()) {
                sql.execute(
                        "create or replace function gem.gem_now() returns timestamptz language sql stable parallel safe"
                                + " return pg_catalog.now() + interval '" + shift.toSeconds() + " seconds'");
            }
        }
        write(shift);
    }

    private void write(Duration by) throws IOException {
        Path whole = offset.resolveSibling(offset.getFileName() + ".new");
        Files.writeString(whole, "+" + by.toSeconds() + "\n");
        Files.move(whole, offset, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

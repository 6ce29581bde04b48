package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.gem.local.Databases;
import nl.gem.local.LocalStack;
import nl.gem.local.StackOptions;
import org.awaitility.Awaitility;

/** A stack of its own, on which a month passes a day at a time. */
final class MonthStack implements AutoCloseable {

    /** In the heap of every process that reads its environment: a search that does not find it there finds nothing. */
    static final String CONTROL = Canary.WORD + "controle";

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /** Each day begins this much later than the one before, so that yesterday's events are a day old. */
    private static final Duration LATER = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What runs every few minutes of a day has seconds here. */
    private static final Map<String, String> INTERVALS = Map.of(
            "GEM_RETENTION_ENFORCE_EVERY", "3S",
            "GEM_RETENTION_VERIFY_EVERY", "3S",
            "GEM_RETENTION_PARTITIONS_EVERY", "3S",
            "GEM_RETENTION_MARK_EVERY", "3S",
            "GEM_RETENTION_GATE_EVERY", "2S",
            "GEM_ERASURE_EVERY", "3S",
            "GEM_ERASURE_REWRITE_EVERY", "3S");

    private static final Map<String, String> BROKER =
            Map.of("log.retention.check.interval.ms", "5000", "log.segment.delete.delay.ms", "1000");

    private final MovedClock clock;
    private final LocalStack stack;
    private final LocalDate first;

    private MonthStack(MovedClock clock, LocalStack stack) {
        this.clock = clock;
        this.stack = stack;
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        this.first = LocalTime.now(ZoneOffset.UTC).isBefore(MORNING) ? today : today.plusDays(1);
    }

    /** @param folder where the clock is kept */
    static MonthStack start(Path folder) throws IOException {
        MovedClock clock = new MovedClock(folder.resolve("offset"));
        StackOptions options = StackOptions.forTests(RunningStack.repository());
        Path temporary = Files.createDirectory(options.data().resolve("tmp"));
        Map<String, String> environment = new HashMap<>(clock.environment());
        environment.putAll(INTERVALS);
        environment.put("GEM_CONTROL", CONTROL);
        environment.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        return new MonthStack(
                clock, LocalStack.start(options.withEnvironment(environment).withBroker(BROKER)));
    }

    LocalStack stack() {
        return stack;
    }

    /**
     * A new day, seen by everybody and with its work done. A server of production makes a checkpoint every five minutes and
     * fills a segment of its log some time; here a day takes seconds, so it is told to.
     */
    void begin(int day) throws IOException, SQLException, InterruptedException {
        Instant morning = first.plusDays(day)
                .atTime(MORNING)
                .plus(LATER.multipliedBy(day))
                .toInstant(ZoneOffset.UTC);
        clock.moveTo(morning, stack);
        RetentionView view = RetentionView.of(stack);
        Awaitility.await("day " + day + " is in order")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                // For a second the processes disagree about the day, and a token of one is not valid to another.
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .untilAsserted(() -> RetentionView.assertWellSince(morning, view.verification()));
        // Whoever is new at the desk is news; what was said at the moment of the jump may have come to somebody of
        // yesterday.
        try (Agent early = Agent.signsIn(stack, "bram")) {
            assertThat(early.socket().isClosed()).isFalse();
            Availability.awaitOpen(stack, true);
        }
        asSuperuser("select pg_switch_wal()");
        asSuperuser("checkpoint");
    }

    /** In each database. */
    void asSuperuser(String statement) throws SQLException {
        for (String database : Databases.ALL) {
            try (Connection superuser = DriverManager.getConnection(stack.superuserJdbcUrl(database));
                    Statement sql = superuser.createStatement()) {
                sql.execute(statement);
            }
        }
    }

    /** The marks in a column of the chatbot's, whatever row-level security would hide. */
    Set<String> marks(String query) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(stack.superuserJdbcUrl(Databases.CHATBOT));
                Statement sql = superuser.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            Set<String> marks = new HashSet<>();
            while (rows.next()) {
                marks.addAll(Marks.in(String.valueOf(rows.getString(1))));
            }
            return marks;
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}

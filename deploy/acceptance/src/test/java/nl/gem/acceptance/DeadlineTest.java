package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A conversation that is 28 days and a second old: hidden from its owner at once, gone from the disk after the job. */
class DeadlineTest {

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = RunningStack.get();
    }

    @Test
    void what_has_expired_is_hidden_before_any_job_and_gone_from_the_data_directory_after_it() throws Exception {
        String marker = "marker-" + UUID.randomUUID();
        Resident resident;
        moveClock("- interval '672 hours 1 second'");
        try {
            asOwner("select gem.create_partitions((gem.gem_now() at time zone 'UTC')::date)");
            resident = Resident.starts(stack.address(Service.CHATBOT));
            resident.say("Vraag met " + marker);
            resident.socket()
                    .await("message", message -> message.path("author").asText().equals("gem"));
            assertThat(resident.transcript().statusCode()).isEqualTo(200);
        } finally {
            moveClock("");
        }
        try (resident) {
            assertThat(resident.transcript().statusCode()).isEqualTo(404);
        }
        asSuperuser("checkpoint");
        Awaitility.await("the partitions of that day are dropped")
                .atMost(Duration.ofMinutes(4))
                .until(() -> countPartitionsOf28DaysAgo() == 0);
        asSuperuser("select pg_switch_wal()");
        asSuperuser("checkpoint");
        assertThat(filesHolding(marker)).isEmpty();
    }

    private static void moveClock(String shift) throws SQLException {
        asOwner("create or replace function gem.gem_now() returns timestamptz language sql stable parallel safe"
                + " return pg_catalog.now() " + shift);
    }

    private static void asOwner(String statement) throws SQLException {
        String url = stack.databases().jdbcUrl("chatbot");
        try (Connection owner = DriverManager.getConnection(
                        url, "chatbot_owner", stack.databases().password("chatbot_owner"));
                Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private static void asSuperuser(String statement) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(stack.superuserJdbcUrl("chatbot"));
                Statement sql = superuser.createStatement()) {
            sql.execute(statement);
        }
    }

    private static long countPartitionsOf28DaysAgo() throws SQLException {
        try (Connection superuser = DriverManager.getConnection(stack.superuserJdbcUrl("chatbot"));
                Statement sql = superuser.createStatement();
                ResultSet count = sql.executeQuery(
                        "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname = 'gem' and c.relkind = 'r' and c.relname like '%\\_'"
                                + " || to_char((now() - interval '672 hours 1 second') at time zone 'UTC', 'YYYYMMDD')")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** The marker is looked for in every file of the stack's data: tables, write-ahead log, topics, logs. */
    private static List<Path> filesHolding(String marker) throws IOException {
        try (Stream<Path> files = Files.walk(stack.dataDirectory())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, marker))
                    .toList();
        }
    }

    private static boolean holds(Path file, String marker) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(marker);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}

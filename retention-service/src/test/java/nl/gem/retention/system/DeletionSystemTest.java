package nl.gem.retention.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.local.Databases;
import nl.gem.retention.deletion.EnforceRetention;
import nl.gem.retention.deletion.Run;
import nl.gem.retention.ledger.Draft;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class DeletionSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CHATBOT = Databases.CHATBOT;
    private static final String LIVECHAT = Databases.LIVECHAT;

    @Inject
    EnforceRetention enforceRetention;

    @Inject
    Ledger ledger;

    /** Its first moment is 27 days old today: due since midnight. */
    private final LocalDate due = LocalDate.now(ZoneOffset.UTC).minusDays(27);

    @BeforeEach
    void nothingIsHeld() {
        await().atMost(PATIENCE).until(() -> lastRun().held() == null);
    }

    @AfterEach
    void putBack() {
        Sql.moveClock(LIVECHAT, 0);
        Stream.of(CHATBOT, LIVECHAT).forEach(database -> {
            Sql.asSuperuser(database, "drop view if exists public.holds_on");
            await().atMost(PATIENCE).until(() -> !Sql.exists(database, due));
        });
    }

    private Run lastRun() {
        return enforceRetention.lastRun().orElse(new Run(Instant.EPOCH, Run.Reason.BACKLOG, 0, 0, List.of()));
    }

    private void awaitRuns(int number) {
        for (int i = 0; i < number; i++) {
            Instant before = lastRun().at();
            await().atMost(PATIENCE).until(() -> lastRun().at().isAfter(before));
        }
    }

    @Test
    void due_day_goes_and_younger_day_stays() {
        LocalDate younger = due.plusDays(1);
        if (!Sql.exists(CHATBOT, younger)) {
            Sql.makeDay(CHATBOT, younger, "young", "select 1");
        }
        Sql.makeDay(CHATBOT, due, "old", "select 1");

        await().atMost(PATIENCE).until(() -> !Sql.exists(CHATBOT, due));

        assertThat(Sql.exists(CHATBOT, younger)).isTrue();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Sql.column(
                                Databases.RETENTION,
                                "select kind || ' ' || items from gem.ledger where store = 'chatbot.message' and day = '"
                                        + due + "' order by n desc limit 2"))
                        .containsExactly("dropped 200", "intent 200"));
    }

    @Test
    void database_itself_refuses_a_younger_day() {
        assertThatThrownBy(() -> Sql.as(
                        CHATBOT,
                        Databases.retention(CHATBOT),
                        "select gem.drop_partition('message', '" + due.plusDays(1) + "')"))
                .cause()
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("GE003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "store", "message_20200101", "message; drop table gem.message"})
    void database_drops_nothing_that_is_no_store(String name) {
        assertThatThrownBy(() -> Sql.as(
                        CHATBOT,
                        Databases.retention(CHATBOT),
                        "select gem.drop_partition('" + name + "', '" + due + "')"))
                .cause()
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("GE002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from gem.message",
                "select * from gem.outbox",
                "insert into gem.policy values ('x', 1000, 900)",
                "update gem.policy set live_hours = 1",
                "create table gem.mine (a int)",
                "create table public.mine (a int)",
                "create temporary table mine (a int)",
                "create schema mine",
                "drop table gem.message",
                "call gem.declare_other('message', 'no')",
                "alter function gem.gem_now() volatile"
            })
    void retention_role_may_do_nothing_but_call_functions(String statement) {
        assertThatThrownBy(() -> Sql.as(CHATBOT, Databases.retention(CHATBOT), statement))
                .cause()
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isIn("42501");
    }

    @Test
    void first_drop_that_fails_stops_no_other() {
        Sql.makeDay(
                CHATBOT,
                due,
                "held",
                "reset role; create view public.holds_on as select * from gem." + Sql.partition(due));
        Sql.makeDay(LIVECHAT, due, "free", "select 1");

        await().atMost(PATIENCE).until(() -> !Sql.exists(LIVECHAT, due));
        await().atMost(PATIENCE).until(() -> lastRun().failed() == 1);
        awaitRuns(2);

        assertThat(Sql.exists(CHATBOT, due)).isTrue();
        assertThat(Sql.column(
                        Databases.RETENTION,
                        "select count(*) from gem.ledger where kind = 'failed' and store = 'chatbot.message'"))
                .containsExactly("1");
    }

    @Test
    void crash_between_drop_and_outcome_is_made_good() throws Throwable {
        LocalDate gone = due.minusDays(40);
        VertxContextSupport.subscribeAndAwait(() -> ledger.append(Draft.of(Kind.INTENT, "livechat.message", gone, 12)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Sql.column(
                                Databases.RETENTION,
                                "select kind || ' ' || items from gem.ledger where day = '" + gone + "' order by n"))
                        .containsExactly("intent 12", "dropped 12"));
    }

    @Test
    void clock_that_is_six_minutes_off_stops_every_drop() {
        Sql.moveClock(LIVECHAT, 6);
        await().atMost(PATIENCE).until(() -> lastRun().held() == Run.Reason.CLOCKS_APART);
        Sql.makeDay(CHATBOT, due, "kept", "select 1");

        awaitRuns(3);

        assertThat(lastRun().held()).isEqualTo(Run.Reason.CLOCKS_APART);
        assertThat(Sql.exists(CHATBOT, due)).isTrue();
    }

    @Test
    void reader_delays_the_drop_and_nobody_who_writes() throws SQLException {
        List<Long> millis = new ArrayList<>();
        try (Connection reader = Sql.superuser(CHATBOT);
                Connection writer = Sql.connect(CHATBOT, Databases.service(CHATBOT))) {
            reader.setAutoCommit(false);
            try (Statement read = reader.createStatement();
                    Statement write = writer.createStatement()) {
                read.executeQuery("select count(*) from gem.message");
                Sql.makeDay(CHATBOT, due, "in use", "select 1");
                Instant until = Instant.now().plusSeconds(4);
                while (Instant.now().isBefore(until)) {
                    long before = System.nanoTime();
                    write.execute("insert into gem.message values (gem.new_conversation_id(), 1, 'new')");
                    millis.add((System.nanoTime() - before) / 1_000_000);
                }
                assertThat(Sql.exists(CHATBOT, due)).isTrue();
            }
            reader.rollback();
        }
        await().atMost(PATIENCE).until(() -> !Sql.exists(CHATBOT, due));
        millis.sort(Long::compare);
        System.out.printf(
                "inserts while a drop waits: n=%d p50=%d ms p99=%d ms max=%d ms%n",
                millis.size(), millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100), millis.getLast());
        assertThat(millis.get(millis.size() / 2)).isLessThan(100);
        assertThat(millis.getLast()).isLessThan(2_000);
    }

    @Test
    void text_is_gone_from_the_disk() throws Exception {
        String marker = "Zilvermeeuw-" + due + "-kenmerk";
        try (Connection reader = Sql.superuser(CHATBOT)) {
            reader.setAutoCommit(false);
            try (Statement read = reader.createStatement()) {
                read.executeQuery("select count(*) from gem.message");
                Sql.makeDay(CHATBOT, due, marker, "select 1");
                Sql.asSuperuser(CHATBOT, "checkpoint");
                assertThat(filesWith(marker)).isNotEmpty();
            }
            reader.rollback();
        }
        await().atMost(PATIENCE).until(() -> !Sql.exists(CHATBOT, due));

        for (int i = 0; i < 2; i++) {
            Sql.column(CHATBOT, "select pg_switch_wal()");
            Sql.asSuperuser(CHATBOT, "checkpoint");
        }
        assertThat(filesWith(marker)).isEmpty();
    }

    @Test
    void days_ahead_are_made_again() {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(5);
        await().atMost(PATIENCE).until(() -> Sql.exists(LIVECHAT, tomorrow));
        Sql.asSuperuser(LIVECHAT, "drop table gem." + Sql.partition(tomorrow));
        await().atMost(PATIENCE).until(() -> Sql.exists(LIVECHAT, tomorrow));
    }

    @Test
    void only_one_replica_can_be_the_active_one() {
        String holders = "select pid from pg_locks where locktype = 'advisory'";
        await().atMost(PATIENCE)
                .until(() -> Sql.column(Databases.RETENTION, holders).size() == 1);
        String first = Sql.column(Databases.RETENTION, holders).getFirst();

        Sql.column(Databases.RETENTION, "select pg_terminate_backend(" + first + ")");

        await().atMost(PATIENCE)
                .until(() ->
                        Sql.column(Databases.RETENTION, holders).stream().anyMatch(holder -> !holder.equals(first)));
        awaitRuns(1);
    }

    /** Whatever the server keeps: tables, write-ahead log, its own log. */
    private static List<Path> filesWith(String marker) throws IOException {
        Path cluster = Path.of(Sql.column(CHATBOT, "show data_directory").getFirst());
        byte[] wanted = marker.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> inside = Files.walk(cluster);
                Stream<Path> beside = Files.list(cluster.getParent())) {
            return Stream.concat(inside, beside)
                    .filter(Files::isRegularFile)
                    .filter(file -> contains(file, wanted))
                    .toList();
        }
    }

    private static boolean contains(Path file, byte[] wanted) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}

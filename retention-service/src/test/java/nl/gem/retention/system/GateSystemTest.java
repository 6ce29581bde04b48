package nl.gem.retention.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gem.local.Databases;
import nl.gem.retention.deletion.EnforceRetention;
import nl.gem.retention.deletion.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups that are really put back, and a replica that really takes over, under a service that runs on. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class GateSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String CHATBOT = Databases.CHATBOT;
    private static final String RETENTION = Databases.RETENTION;
    private static final String SEEN = "select string_agg(body, ' ') from gem.message where body like 'gate %'";

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics = URI.create("");

    @Inject
    ErasureReplay replay;

    @Inject
    EnforceRetention enforceRetention;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final UUID erased = id("now() - interval '1 second'");
    private final UUID young = id("now()");

    private static UUID id(String moment) {
        return UUID.fromString(
                Sql.column(CHATBOT, "select uuidv7(" + moment + " - now())").getFirst());
    }

    @BeforeEach
    void everythingIsCountedAndOpen() {
        replay.erased.clear();
        for (String database : Databases.ALL) {
            long before = counter(database);
            await().atMost(PATIENCE).ignoreExceptions().until(() -> isOpen(database) && counter(database) > before);
        }
    }

    private static long counter(String database) {
        return Long.parseLong(
                Sql.column(database, "select counter from gem.gate").getFirst());
    }

    private static boolean isOpen(String database) {
        return Sql.column(database, "select gem.is_open(g) from gem.gate g").equals(List.of("t"));
    }

    private static void awaitCounts(String database, int more) {
        long before = counter(database);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> counter(database) >= before + more);
    }

    private static List<String> ledger(String store) {
        return Sql.column(RETENTION, "select kind from gem.ledger where store = '" + store + "' order by n");
    }

    /** What the service role sees; empty while it is refused or cannot connect. */
    private static Optional<String> seen() {
        try (Connection service = Sql.connect(CHATBOT, Databases.service(CHATBOT));
                Statement statement = service.createStatement();
                var rows = statement.executeQuery(SEEN)) {
            rows.next();
            return Optional.of(String.valueOf(rows.getString(1)));
        } catch (SQLException | IllegalStateException refused) {
            return Optional.empty();
        }
    }

    /**
     * Takes a base backup, and makes its content that of 20 days ago: days that are due by now, one of them past its
     * promise, a conversation that was erased since, and a last count of then. Says what a service sees in it.
     */
    private Path ofTwentyDaysAgo() throws Exception {
        write(CHATBOT, erased, "gate erased");
        write(CHATBOT, young, "gate young");
        Path backup = Stack.services().backUp();
        Sql.as(CHATBOT, Databases.retention(CHATBOT), "select gem.erase_conversation('" + erased + "')");
        replay.erased.add(erased);
        try (Cluster beside = Cluster.startBeside(backup);
                Connection superuser = beside.superuser(CHATBOT);
                Statement statement = superuser.createStatement()) {
            for (int age : new int[] {27, 30, 35, 46}) {
                statement.execute(Sql.dayScript(CHATBOT, today.minusDays(age), "gate old", "select 1"));
            }
            statement.execute("update gem.gate set counted_at = now() - interval '20 days'");
            statement.execute("set role " + Databases.service(CHATBOT));
            assertThatThrownBy(() -> statement.executeQuery(SEEN)).hasMessageContaining("the restore gate is shut");
        }
        return backup;
    }

    private static void write(String database, UUID id, String body) {
        Sql.as(
                database,
                Databases.service(database),
                "insert into gem.message values ('" + id + "', 1, '" + body + "')");
    }

    private void assertBroughtBack() {
        Optional<String> first = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(GateSystemTest::seen, Optional::isPresent);
        assertThat(first).hasValue("gate young");
        for (int age : new int[] {27, 30, 35, 46}) {
            assertThat(Sql.exists(CHATBOT, today.minusDays(age))).isFalse();
        }
        assertThat(Sql.column(CHATBOT, "select body from gem.message where conversation_id = '" + erased + "'"))
                .isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ledger("chatbot.gate")).endsWith("gate-closed", "gate-opened"));
        awaitCounts(CHATBOT, 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_base_backup_of_twenty_days_ago_shows_nothing_until_it_is_brought_back(boolean ledgerToo) throws Exception {
        Path backup = ofTwentyDaysAgo();
        Path ledgersBackup = Stack.ledger().backUp();
        awaitCounts(CHATBOT, 3);

        if (ledgerToo) {
            Stack.ledger().putBack(ledgersBackup);
        }
        Stack.services().putBack(backup);
        assertBroughtBack();
        Sql.as(CHATBOT, Databases.retention(CHATBOT), "select gem.erase_conversation('" + young + "')");
    }

    @Test
    void a_replica_that_takes_over_and_lost_the_last_count_stays_open_and_erasures_are_done_again() throws Exception {
        List<String> before = ledger("chatbot.gate");
        int asked = replay.asked.size();

        Stack.services().standBy();
        String last = Sql.column(RETENTION, "select counter from gem.gate_counter where database = 'chatbot'")
                .getFirst();
        Stack.services().takeOver();
        Sql.asSuperuser(CHATBOT, "update gem.gate set counter = " + last + " - 1 where counter <= " + last);

        assertThat(isOpen(CHATBOT)).isTrue();
        awaitCounts(CHATBOT, 3);
        assertThat(replay.asked.subList(asked, replay.asked.size())).contains(CHATBOT, Databases.LIVECHAT);
        assertThat(ledger("chatbot.gate")).isEqualTo(before);
        assertThat(Sql.column(RETENTION, "select timeline from gem.gate_counter where database = 'chatbot'"))
                .isEqualTo(Sql.column(CHATBOT, "select left(pg_walfile_name(pg_current_wal_lsn()), 8)"));
    }

    @Test
    void a_ledger_from_the_past_goes_on_from_the_databases_and_says_what_happened() throws Exception {
        Path backup = Stack.ledger().backUp();
        awaitCounts(CHATBOT, 4);
        long before = counter(CHATBOT);

        Stack.ledger().putBack(backup);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(ledger("chatbot.gate")).endsWith("ledger-behind"));
        awaitCounts(CHATBOT, 2);
        assertThat(counter(CHATBOT)).isGreaterThan(before);
        assertThat(isOpen(CHATBOT)).isTrue();
        assertThat(RestAssured.get(metrics).asString().lines())
                .anyMatch(line -> line.matches("gem_retention_ledger_behind_total [1-9].*"))
                .anyMatch(line -> line.equals("gem_retention_gate_open{database=\"chatbot\"} 1.0"));
    }

    @Test
    void an_hour_without_the_retention_service_shuts_nothing_and_26_hours_do() throws Exception {
        try (Connection service = Sql.connect(Databases.LIVECHAT, Databases.service(Databases.LIVECHAT));
                Statement statement = service.createStatement()) {
            service.setAutoCommit(false);
            Sql.moveClock(Databases.LIVECHAT, 60);
            assertThat(statement
                            .executeQuery("select count(*) from gem.message")
                            .next())
                    .isTrue();
            Sql.moveClock(Databases.LIVECHAT, 30 * 60);
            assertThatThrownBy(() -> statement.executeQuery("select count(*) from gem.message"))
                    .hasMessageContaining("the restore gate is shut");
            service.rollback();
            assertThat(isOpen(CHATBOT)).isTrue();
        } finally {
            Sql.moveClock(Databases.LIVECHAT, 0);
        }
    }

    @Test
    void clock_that_jumps_thirty_days_ahead_on_one_machine_drops_nothing_and_lets_nobody_in() {
        String database = Databases.LIVECHAT;
        LocalDate young = today.minusDays(5);
        Sql.makeDay(database, young, "gate young day", "select 1");
        Sql.moveClock(database, 30 * 24 * 60);
        try {
            assertThatThrownBy(() -> Sql.as(database, Databases.service(database), "select count(*) from gem.message"))
                    .hasMessageContaining("the restore gate is shut");
            Instant moved = Instant.now();
            await().atMost(PATIENCE)
                    .until(() -> enforceRetention
                            .lastRun()
                            .filter(run -> run.at().isAfter(moved) && run.held() == Run.Reason.CLOCKS_APART)
                            .isPresent());
            assertThat(Sql.exists(database, young)).isTrue();
            assertThat(isOpen(CHATBOT)).isTrue();
        } finally {
            Sql.moveClock(database, 0);
        }
        await().atMost(PATIENCE).until(() -> isOpen(database));
        assertThat(Sql.exists(database, young)).isTrue();
        Sql.asSuperuser(database, "drop table gem." + Sql.partition(young));
    }

    @Test
    void database_itself_refuses_to_open_or_count_while_it_should_not() {
        String retention = Databases.retention(Databases.LIVECHAT);
        Sql.moveClock(Databases.LIVECHAT, 60);
        try {
            Sql.makeDay(Databases.LIVECHAT, today.minusDays(27), "gate due", "select 1");
            Sql.as(Databases.LIVECHAT, retention, "select gem.close_gate('by-hand')");

            assertRefused(retention, "select gem.open_gate(1000000)", "GE021");
            assertRefused(retention, "select gem.count_gate(1000000)", "GE020");
            assertRefused(retention, "update gem.gate set closed_because = null", "42501");
            assertRefused(retention, "select * from gem.gate", "42501");
        } finally {
            Sql.moveClock(Databases.LIVECHAT, 0);
        }
        await().atMost(PATIENCE).until(() -> isOpen(Databases.LIVECHAT));
        assertThat(Sql.exists(Databases.LIVECHAT, today.minusDays(27))).isFalse();
    }

    private static void assertRefused(String role, String statement, String state) {
        assertThatThrownBy(() -> Sql.as(Databases.LIVECHAT, role, statement))
                .as(statement)
                .cause()
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo(state);
    }
}

package nl.gem.retention.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.local.Databases;
import nl.gem.retention.deletion.EnforceRetention;
import nl.gem.retention.deletion.Run;
import nl.gem.retention.policy.State;
import nl.gem.retention.verification.StoreCheck;
import nl.gem.retention.verification.Verification;
import nl.gem.retention.verification.Verify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes on, and what is said, while a part that deletion needs fails. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class FaultSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String CHATBOT = Databases.CHATBOT;
    private static final String LIVECHAT = Databases.LIVECHAT;

    /** Stops every drop after it has been done and before it is committed, in this run of the server only. */
    private static final String DROPS_TAKE_LONG = """
        create function public.wait() returns event_trigger language plpgsql as $$
        begin
            if pg_postmaster_start_time() = '%s' then
                perform pg_sleep(300);
            end if;
        end
        $$;
        create event trigger drops_take_long on sql_drop when tag in ('DROP TABLE') execute function public.wait()\
        """;

    @Inject
    EnforceRetention enforceRetention;

    @Inject
    Verify verify;

    private final LocalDate due = LocalDate.now(ZoneOffset.UTC).minusDays(27);

    @BeforeEach
    void allIsWell() {
        await().atMost(PATIENCE).until(() -> lastRun().held() == null && notOk().isEmpty());
    }

    @AfterEach
    void putBack() {
        Sql.moveClock(LIVECHAT, 0);
        Sql.asSuperuser(CHATBOT, "drop event trigger if exists drops_take_long; drop function if exists public.wait()");
        Sql.asSuperuser(CHATBOT, "drop view if exists public.holds_on");
        await().atMost(PATIENCE)
                .until(() -> Stream.of(CHATBOT, LIVECHAT).noneMatch(database -> Sql.exists(database, due)));
    }

    @Test
    void server_that_is_killed_in_mid_drop_has_the_whole_day_and_the_ledger_says_so() {
        String started =
                Sql.column(CHATBOT, "select pg_postmaster_start_time()").getFirst();
        long before = lastEntry();
        Sql.asSuperuser(CHATBOT, DROPS_TAKE_LONG.formatted(started));
        Sql.makeDay(CHATBOT, due, "halfway", "select 1");
        await().atMost(PATIENCE)
                .until(() -> !Sql.column(CHATBOT, "select pid from pg_stat_activity where wait_event = 'PgSleep'")
                        .isEmpty());
        Sql.moveClock(LIVECHAT, 6);

        Stack.services().crash();

        await().atMost(PATIENCE).until(() -> lastRun().held() == Run.Reason.CLOCKS_APART);
        assertThat(Sql.column(
                        CHATBOT,
                        "select count(*) from gem.message where tableoid = 'gem." + Sql.partition(due) + "'::regclass"))
                .as("seen through the store")
                .containsExactly("200");
        assertThat(ledgerAfter(before)).startsWith("intent 200").doesNotContain("dropped 200");

        Sql.moveClock(LIVECHAT, 0);
        await().atMost(PATIENCE).until(() -> !Sql.exists(CHATBOT, due));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ledgerAfter(before)).endsWith("dropped 200"));
        assertThat(ledgerAfter(before)).containsOnlyOnce("dropped 200");
    }

    @Test
    void day_that_cannot_be_dropped_alarms_and_nothing_else_does() {
        Sql.makeDay(
                CHATBOT,
                due,
                "held",
                "reset role; create view public.holds_on as select * from gem." + Sql.partition(due));
        Sql.makeDay(LIVECHAT, due, "free", "select 1");

        await().atMost(PATIENCE).until(() -> !Sql.exists(LIVECHAT, due));
        await().atMost(PATIENCE).until(() -> lastRun().failed() == 1);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notOk()).containsExactly("chatbot.message due"));
        Sql.asSuperuser(CHATBOT, "drop view public.holds_on");
        await().atMost(PATIENCE).until(() -> notOk().isEmpty());
    }

    /** Who waits for this lock makes everybody wait behind him, so nobody may even ask for it. */
    @Test
    void drop_does_not_ask_for_its_lock_while_somebody_reads_for_long() throws SQLException {
        try (Connection reader = Sql.superuser(CHATBOT)) {
            reader.setAutoCommit(false);
            try (Statement read = reader.createStatement()) {
                read.executeQuery("select count(*) from gem.message");
                Sql.makeDay(CHATBOT, due, "in use", "select 1");
                assertThatThrownBy(() -> Sql.as(
                                CHATBOT,
                                Databases.retention(CHATBOT),
                                "select gem.drop_partition('message', '" + due + "')"))
                        .cause()
                        .hasMessageContaining("somebody stays in it")
                        .extracting(failure -> ((SQLException) failure).getSQLState())
                        .isEqualTo("55P03");
            }
            reader.rollback();
        }
        await().atMost(PATIENCE).until(() -> !Sql.exists(CHATBOT, due));
    }

    @Test
    void without_the_broker_days_go_topics_are_unknown_and_both_are_well_when_it_is_back() {
        Stack.stopBroker();
        try {
            await().atMost(PATIENCE).until(() -> notOk().size() == topics());
            Sql.makeDay(CHATBOT, due, "old", "select 1");

            await().atMost(PATIENCE).until(() -> !Sql.exists(CHATBOT, due));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(notOk())
                            .hasSize((int) topics())
                            .allMatch(line -> line.matches("kafka\\..* unknown")));
        } finally {
            Stack.startBroker();
        }
        await().atMost(PATIENCE).until(() -> notOk().isEmpty());
    }

    private Run lastRun() {
        return enforceRetention.lastRun().orElse(new Run(Instant.EPOCH, Run.Reason.BACKLOG, 0, 0, List.of()));
    }

    private Verification verification() {
        return verify.latest().orElseThrow();
    }

    private long topics() {
        return verification().stores().stream()
                .filter(check -> check.store().toString().startsWith("kafka."))
                .count();
    }

    private List<String> notOk() {
        return verify.latest().map(Verification::stores).orElse(List.of()).stream()
                .filter(check -> check.state() != State.OK)
                .map(FaultSystemTest::line)
                .toList();
    }

    private static String line(StoreCheck check) {
        return check.store() + " " + check.state().wireName();
    }

    private static long lastEntry() {
        return Long.parseLong(Sql.column(Databases.RETENTION, "select coalesce(max(n), 0) from gem.ledger")
                .getFirst());
    }

    private List<String> ledgerAfter(long entry) {
        return Sql.column(
                Databases.RETENTION,
                "select kind || ' ' || items from gem.ledger where store = 'chatbot.message' and day = '" + due
                        + "' and n > " + entry + " order by n");
    }
}

package nl.gem.chatbot.persistence;

import static nl.gem.chatbot.stack.Sql.count;
import static nl.gem.chatbot.stack.Sql.moveClock;
import static nl.gem.chatbot.stack.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.stack.Stack;
import nl.gem.kit.access.AccessEntry;
import nl.gem.kit.access.AccessLog;
import nl.gem.local.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the access log, who may add to it, who may read it, and when it goes. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class AccessLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SERVICE = Databases.service(Databases.CHATBOT);
    private static final String RETENTION = Databases.retention(Databases.CHATBOT);

    @Inject
    Pool pool;

    private final String person = UUID.randomUUID().toString();

    @AfterEach
    void clockIsRight() {
        moveClock("interval '0'");
    }

    @Test
    void reading_is_reported_with_its_conversations_and_without_anything_of_them() throws SQLException {
        UUID first = conversation("interval '0'");
        UUID second = conversation("interval '20 days'");

        add("proef", List.of(second, first, first));

        assertThat(text(RETENTION, """
                select concat_ws('|', name, role, activity, reason, conversations)
                from gem.retention_access_log(null, 10) where person = '%s'""".formatted(person)))
                .isEqualTo("Tessa|trainer|lezen|proef|{" + second + "," + first + "}");
    }

    @Test
    void entry_without_a_reason_and_without_conversations_is_an_entry() throws SQLException {
        add(null, List.of());

        assertThat(text(RETENTION, """
                select reason is null and conversations = '{}'
                from gem.retention_access_log(null, 10) where person = '%s'""".formatted(person))).isEqualTo("t");
    }

    @Test
    void entries_come_newest_first_below_a_number_and_no_more_than_asked() throws SQLException {
        add("een", List.of());
        add("twee", List.of());
        add("drie", List.of());
        String last = text("select max(n) from gem.access_log");

        assertThat(text(
                        RETENTION,
                        "select string_agg(reason, ',') from gem.retention_access_log(" + last + ", 2) where person = '"
                                + person + "'"))
                .isEqualTo("twee,een");
    }

    @Test
    void transaction_that_fails_leaves_no_entry() {
        Uni<Void> failing = pool.withTransaction(transaction -> AccessLog.add(transaction, entry("proef", List.of()))
                .chain(() -> transaction.query("select 1/0").execute())
                .replaceWithVoid());

        assertThatThrownBy(() -> failing.await().atMost(PATIENCE)).hasMessageContaining("division by zero");
        assertThat(count("access_log", "person = '" + person + "'")).isZero();
    }

    @Test
    void erased_conversation_leaves_the_entry_and_not_its_id() throws SQLException {
        UUID conversation = conversation("interval '0'");
        add("proef", List.of(conversation));
        String ofIt = "conversation_id = '" + conversation + "'";
        assertThat(count("access_conversation", ofIt)).isEqualTo(1);

        text(SERVICE, "select gem.erase_conversation('" + conversation + "')");

        assertThat(count("access_conversation", ofIt)).isZero();
        assertThat(count("access_log", "person = '" + person + "'")).isEqualTo(1);
    }

    @Test
    void expired_conversation_is_not_reported_and_one_that_may_be_dropped_any_moment_is_not_written()
            throws SQLException {
        UUID conversation = conversation("interval '0'");
        add("vers", List.of(conversation));
        moveClock("interval '672 hours 1 second'");
        add("oud", List.of(conversation));

        assertThat(text(RETENTION, """
                select string_agg(reason || conversations::text, ',' order by n)
                from gem.retention_access_log(null, 10) where person = '%s'""".formatted(person))).isEqualTo("vers{},oud{}");
        assertThat(count("access_conversation", "conversation_id = '" + conversation + "'"))
                .isEqualTo(1);
    }

    @Test
    void entries_go_after_thirteen_months_and_not_before() throws SQLException {
        add("proef", List.of());

        moveClock("interval '13 months' - interval '1 minute'");
        text(RETENTION, "select gem.expire_access_log()");
        assertThat(count("access_log", "person = '" + person + "'")).isEqualTo(1);

        moveClock("interval '13 months' + interval '1 minute'");
        assertThat(Long.parseLong(text(RETENTION, "select gem.expire_access_log()")))
                .isPositive();
        assertThat(count("access_log", "person = '" + person + "'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update gem.access_log set reason = 'anders'",
                "delete from gem.access_log",
                "truncate gem.access_log",
                "select name from gem.access_log",
                "update gem.access_conversation set n = 1",
                "delete from gem.access_conversation",
                "select n from gem.access_conversation",
                "select gem.expire_access_log()",
                "select * from gem.retention_access_log(null, 1)"
            })
    void service_may_add_and_nothing_else(String statement) {
        assertThatThrownBy(() -> text(SERVICE, statement)).hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from gem.access_log",
                "select count(*) from gem.access_conversation",
                "insert into gem.access_log (person, name, role, activity) values ('a', 'b', 'c', 'd')"
            })
    void retention_role_reads_by_the_function_only(String statement) {
        assertThatThrownBy(() -> text(RETENTION, statement)).hasMessageContaining("permission denied");
    }

    private AccessEntry entry(String reason, List<UUID> conversations) {
        return new AccessEntry(person, "Tessa", "trainer", "lezen", reason, conversations);
    }

    private void add(String reason, List<UUID> conversations) {
        pool.withTransaction(transaction -> AccessLog.add(transaction, entry(reason, conversations)))
                .await()
                .atMost(PATIENCE);
    }

    /** An id of a while ago, with a partition for its day. */
    private static UUID conversation(String ago) {
        String day = "(gem.gem_now() at time zone 'UTC' - " + ago + ")::date";
        text("""
                do $$ declare name text := gem.partition_name('access_conversation', %s); begin
                    if to_regclass('gem.' || name) is null then
                        execute format('create table gem.%%I partition of gem.access_conversation for values from (%%L) to (%%L)',
                            name, gem.uuid7_floor((%s)::timestamp at time zone 'UTC'),
                            gem.uuid7_floor((%s + 1)::timestamp at time zone 'UTC'));
                    end if;
                end $$""".formatted(day, day, day));
        return UUID.fromString(text("select uuidv7(-(" + ago + "))"));
    }
}

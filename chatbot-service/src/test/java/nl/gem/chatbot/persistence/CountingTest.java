package nl.gem.chatbot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import nl.gem.chatbot.figures.CountDays;
import nl.gem.chatbot.figures.DayFigures;
import nl.gem.chatbot.figures.Figures;
import nl.gem.chatbot.figures.Period;
import nl.gem.chatbot.stack.Stack;
import nl.gem.local.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures as the real database counts them, on days on which no other test says anything. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class CountingTest {

    @Inject
    CountDays count;

    @Inject
    Figures figures;

    private Connection owner;
    private String conversation;
    private LocalDate dayBefore;
    private LocalDate yesterday;

    @BeforeEach
    void a_conversation() throws SQLException {
        owner = as(Databases.owner(Databases.CHATBOT));
        run("delete from gem.figure");
        conversation = text("select gem.new_conversation_id()");
        run("insert into gem.conversation (conversation_id, token_hash, language, owner, epoch, training)"
                + " values ('" + conversation + "', '', 'nl', 'GEM', 1, false)");
        LocalDate today = LocalDate.parse(text("select (gem.gem_now() at time zone 'Europe/Amsterdam')::date"));
        dayBefore = today.minusDays(2);
        yesterday = today.minusDays(1);
    }

    @AfterEach
    void clean() throws SQLException {
        moveClock("interval '0'");
        run("select gem.erase_conversation('" + conversation + "')");
        run("delete from gem.figure");
        owner.close();
    }

    @Test
    void every_question_is_counted_once_and_under_the_topic_of_its_answer() throws SQLException {
        question(1, dayBefore + " 09:00");
        reply(2, 1, "ANSWER", "paspoort", dayBefore + " 09:00");
        question(3, dayBefore + " 09:01");
        reply(4, 3, "MASKED", null, dayBefore + " 09:01");
        reply(5, 3, "ANSWER", "afval", dayBefore + " 09:01");
        question(6, dayBefore + " 09:02");
        reply(7, 6, "CLARIFICATION", null, dayBefore + " 09:02");
        question(8, dayBefore + " 09:03");
        reply(9, 8, "ANSWER", "paspoort", dayBefore + " 09:03");
        question(10, dayBefore + " 09:04");
        reply(11, 10, "UNKNOWN", null, dayBefore + " 09:04");
        question(12, dayBefore + " 09:05");
        reply(13, 12, "SMALLTALK", null, dayBefore + " 09:05");
        question(14, dayBefore + " 09:06");
        thumb(2, true);
        thumb(9, false);
        thumb(11, false);
        handover(2, "paspoort", dayBefore + " 09:07");
        handover(3, null, dayBefore + " 09:08");

        assertThat(counted())
                .containsExactlyInAnyOrder(
                        new DayFigures(dayBefore, null, 6, 3, 1, 1, 2, 1, 2),
                        new DayFigures(dayBefore, "paspoort", 2, 2, 0, 0, 1, 1, 1),
                        new DayFigures(dayBefore, "afval", 1, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void a_day_ends_at_midnight_in_the_netherlands() throws SQLException {
        question(1, dayBefore + " 23:59:59.999");
        reply(2, 1, "UNKNOWN", null, dayBefore + " 23:59:59.999");
        question(3, yesterday + " 00:00");
        reply(4, 3, "UNKNOWN", null, yesterday + " 00:00");
        question(5, dayBefore.minusDays(1) + " 23:59:59");
        reply(6, 5, "UNKNOWN", null, dayBefore.minusDays(1) + " 23:59:59");

        assertThat(counted())
                .containsExactlyInAnyOrder(
                        new DayFigures(dayBefore, null, 1, 0, 0, 1, 0, 0, 0),
                        new DayFigures(yesterday, null, 1, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void counting_twice_counts_once() throws SQLException {
        question(1, yesterday + " 09:00");
        reply(2, 1, "ANSWER", "paspoort", yesterday + " 09:00");

        List<DayFigures> once = counted();

        assertThat(once).hasSize(2);
        assertThat(counted()).containsExactlyInAnyOrderElementsOf(once);
    }

    @Test
    void what_is_erased_goes_from_the_days_that_are_open_and_stays_in_those_that_are_not() throws SQLException {
        question(1, yesterday + " 09:00");
        reply(2, 1, "ANSWER", "paspoort", yesterday + " 09:00");
        List<DayFigures> before = counted();

        moveClock("interval '3 days'");
        run("select gem.erase_conversation('" + conversation + "')");
        assertThat(counted()).hasSize(2).containsExactlyInAnyOrderElementsOf(before);

        moveClock("interval '0'");
        assertThat(counted()).isEmpty();
    }

    @Test
    void a_canary_counts_for_nothing() throws SQLException {
        String figuresNow = "select coalesce(string_agg(f::text, ' ' order by f.day, f.topic), '') from gem.figure f";
        String canary = "gem.canary_id((gem.gem_now() at time zone 'UTC')::date)";
        assertThat(count.count().await().indefinitely()).isTrue();
        String before = text(figuresNow);
        run("select gem.make_canary()");
        try {
            assertThat(text("select count(*) from gem.message where conversation_id = " + canary))
                    .isEqualTo("2");
            assertThat(count.count().await().indefinitely()).isTrue();
            assertThat(text(figuresNow)).isEqualTo(before);
        } finally {
            run("select gem.erase_conversation(" + canary + ")");
        }
    }

    @Test
    void one_replica_counts_at_a_time() throws SQLException {
        try (Connection other = as(Databases.service(Databases.CHATBOT))) {
            other.setAutoCommit(false);
            try (Statement sql = other.createStatement()) {
                sql.execute("select pg_advisory_xact_lock(hashtextextended('gem.figure', 0))");
            }
            assertThat(count.count().await().indefinitely()).isFalse();
            other.rollback();
        }
        assertThat(count.count().await().indefinitely()).isTrue();
    }

    @Test
    void the_table_is_declared_and_closed_to_the_retention_role() throws SQLException {
        assertThat(text("select string_agg(t, ', ') from gem.undeclared_tables() as t"))
                .isNull();
        assertThat(text("select why from gem.other_table where name = 'figure'"))
                .contains("name nobody");
        try (Connection retention = as(Databases.retention(Databases.CHATBOT));
                Statement sql = retention.createStatement()) {
            assertThatThrownBy(() -> sql.execute("select count(*) from gem.figure"))
                    .hasMessageContaining("permission denied");
        }
    }

    /** Of yesterday and the day before; the owner's clock does not matter. */
    private List<DayFigures> counted() {
        assertThat(count.count().await().indefinitely()).isTrue();
        return figures.of(new Period.Days(dayBefore.minusDays(1), yesterday))
                .await()
                .indefinitely();
    }

    private void question(int seq, String moment) throws SQLException {
        message(seq, "RESIDENT", "TEXT", "null", null, moment);
    }

    private void reply(int seq, int to, String kind, String topic, String moment) throws SQLException {
        message(seq, "GEM", kind, Integer.toString(to), topic, moment);
    }

    private void message(int seq, String author, String kind, String replyTo, String topic, String moment)
            throws SQLException {
        String details = topic == null ? "{}" : "{\"topic\": \"" + topic + "\"}";
        run("insert into gem.message (conversation_id, seq, author, kind, text, sent_at, reply_to, details) values ('"
                + conversation + "', " + seq + ", '" + author + "', '" + kind + "', 'x', "
                + here(moment) + ", " + replyTo + ", '" + details + "')");
    }

    private void thumb(int seq, boolean helpful) throws SQLException {
        run("insert into gem.feedback (conversation_id, seq, helpful, given_at) values ('" + conversation + "', " + seq
                + ", " + helpful + ", gem.gem_now())");
    }

    private void handover(int epoch, String topic, String moment) throws SQLException {
        run("insert into gem.handover"
                + " (conversation_id, epoch, after_seq, history_shared, notice_version, topic, requested_at)"
                + " values ('" + conversation + "', " + epoch + ", 2, true, '1', "
                + (topic == null ? "null" : "'" + topic + "'") + ", " + here(moment) + ")");
    }

    private static String here(String moment) {
        return "timestamp '" + moment + "' at time zone 'Europe/Amsterdam'";
    }

    private void moveClock(String ahead) throws SQLException {
        run("create or replace function gem.gem_now() returns timestamptz language sql stable"
                + " parallel safe return pg_catalog.now() + " + ahead
                + "; update gem.gate set counted_at = gem.gem_now()");
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private String text(String query) throws SQLException {
        try (Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(
                Stack.databases().jdbcUrl(Databases.CHATBOT),
                role,
                Stack.databases().password(role));
    }
}

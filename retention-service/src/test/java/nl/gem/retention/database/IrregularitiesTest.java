package nl.gem.retention.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.local.Databases;
import nl.gem.retention.inventory.Partition;
import nl.gem.retention.inventory.Snapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be out of order in a database is made so, is found, and is not found any more once it is put right. */
class IrregularitiesTest {

    private static final String CHATBOT = Databases.CHATBOT;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String GOOD_POLICY = "alter policy unexpired on gem.message using"
            + " (conversation_id >= gem.cutoff('conversation')) with check"
            + " (conversation_id >= gem.cutoff('conversation') and conversation_id < gem.horizon())";

    private static RealDatabases real;

    @BeforeAll
    static void start() {
        real = new RealDatabases();
        real.moveClocks(Duration.ZERO);
    }

    @AfterAll
    static void stop() {
        real.close();
    }

    private static String day(int ahead) {
        return "message_" + TODAY.plusDays(ahead).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String bounds(String from, String to) {
        return "for values from (gem.uuid7_floor('" + from + "')) to (gem.uuid7_floor('" + to + "'))";
    }

    private static List<String> irregularities(String database) {
        return real.look(database).irregularities().stream()
                .map(found -> found.kind().wireName() + " " + found.subject())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatbot", "livechat", "retention"})
    void nothing_is_out_of_order_after_the_migrations(String database) {
        Snapshot snapshot = real.look(database);
        assertThat(snapshot.irregularities()).isEmpty();
        assertThat(snapshot.undeclaredTables()).isEmpty();
        assertThat(snapshot.partitions()).isNotEmpty().allMatch(Partition::attached);
    }

    static Stream<Arguments> made() {
        return Stream.of(
                Arguments.of(
                        "no-row-security message",
                        "alter table gem.message disable row level security",
                        "alter table gem.message enable row level security"),
                Arguments.of(
                        "policy-altered message", "alter policy unexpired on gem.message using (true)", GOOD_POLICY),
                Arguments.of(
                        "policy-altered message",
                        "alter policy unexpired on gem.message with check (true)",
                        GOOD_POLICY),
                Arguments.of(
                        "policy-altered message",
                        "create policy second on gem.message using (true)",
                        "drop policy second on gem.message"),
                Arguments.of(
                        "policy-altered message",
                        "alter policy unexpired on gem.message to chatbot_service",
                        "alter policy unexpired on gem.message to public"),
                Arguments.of(
                        "policy-altered message",
                        "alter table gem.message force row level security",
                        "alter table gem.message no force row level security"),
                Arguments.of(
                        "policy-altered message",
                        "drop policy unexpired on gem.message",
                        GOOD_POLICY.replace("alter", "create")),
                Arguments.of(
                        "foreign-rights " + day(0),
                        "grant select on gem." + day(0) + " to chatbot_service",
                        "revoke select on gem." + day(0) + " from chatbot_service"),
                Arguments.of(
                        "foreign-rights " + day(0),
                        "grant select (text) on gem." + day(0) + " to chatbot_service",
                        "revoke select (text) on gem." + day(0) + " from chatbot_service"),
                Arguments.of(
                        "foreign-rights " + day(0),
                        "grant select on gem." + day(0) + " to public",
                        "revoke select on gem." + day(0) + " from public"),
                Arguments.of(
                        "foreign-rights message",
                        "grant select on gem.message to chatbot_retention",
                        "revoke select on gem.message from chatbot_retention"),
                Arguments.of(
                        "foreign-rights " + day(0),
                        "alter table gem." + day(0) + " owner to postgres",
                        "alter table gem." + day(0) + " owner to chatbot_owner"),
                Arguments.of(
                        "default-partition message message_rest",
                        "set role chatbot_owner; create table gem.message_rest partition of gem.message default",
                        "drop table gem.message_rest"),
                Arguments.of(
                        "foreign-partition message odd",
                        "set role chatbot_owner; create table gem.odd partition of gem.message "
                                + bounds("2031-01-01Z", "2031-01-02Z"),
                        "drop table gem.odd"),
                Arguments.of(
                        "foreign-partition message message_20310101",
                        "set role chatbot_owner; create table gem.message_20310101 partition of gem.message "
                                + bounds("2031-01-01Z", "2031-02-01Z"),
                        "drop table gem.message_20310101"),
                Arguments.of(
                        "foreign-partition message message_20310101, foreign-rights message_20310101",
                        "create table public.message_20310101 partition of gem.message "
                                + bounds("2031-01-01Z", "2031-01-02Z"),
                        "drop table public.message_20310101"),
                Arguments.of(
                        "foreign-key held on topic_model",
                        "alter table gem.topic_model add column c uuid, add column s integer,"
                                + " add constraint held foreign key (c, s) references gem.message",
                        "alter table gem.topic_model drop column c, drop column s"),
                Arguments.of(
                        "strong-role chatbot_service",
                        "alter role chatbot_service bypassrls",
                        "alter role chatbot_service nobypassrls"),
                Arguments.of(
                        "strong-role chatbot_service",
                        "alter role chatbot_service superuser",
                        "alter role chatbot_service nosuperuser"),
                Arguments.of(
                        "strong-role chatbot_retention",
                        "grant chatbot_owner to chatbot_retention",
                        "revoke chatbot_owner from chatbot_retention"),
                Arguments.of(
                        "strong-role chatbot_service",
                        "alter table gem.figure owner to chatbot_service",
                        "alter table gem.figure owner to chatbot_owner"),
                Arguments.of("large-objects 1", "select lo_create(4711)", "select lo_unlink(4711)"),
                Arguments.of(
                        "personal-column figure.comment",
                        "alter table gem.figure add column comment text",
                        "alter table gem.figure drop column comment"),
                Arguments.of(
                        "personal-column figure.user_agent",
                        "alter table gem.figure add column user_agent text",
                        "alter table gem.figure drop column user_agent"),
                Arguments.of(
                        "personal-column figure.seen_from",
                        "alter table gem.figure add column seen_from inet",
                        "alter table gem.figure drop column seen_from"),
                Arguments.of(
                        "personal-column public.callback.phone",
                        "create table public.callback (n integer, phone text)",
                        "drop table public.callback"),
                Arguments.of(
                        "store-not-partitioned heap",
                        "create table gem.heap (conversation_id uuid not null,"
                                + " stored_at timestamptz not null default now());"
                                + " alter table gem.heap owner to chatbot_owner; call gem.declare_store('heap', 'conversation')",
                        "drop table gem.heap; delete from gem.store where name = 'heap'"),
                Arguments.of(
                        "postgres-drifted log_error_verbosity",
                        "alter database chatbot set log_error_verbosity = verbose",
                        "alter database chatbot reset log_error_verbosity"),
                Arguments.of(
                        "postgres-drifted log_min_error_statement",
                        "alter role chatbot_service set log_min_error_statement = error",
                        "alter role chatbot_service reset log_min_error_statement"),
                Arguments.of(
                        "postgres-drifted log_min_messages",
                        "alter role chatbot_service set log_min_messages = error",
                        "alter role chatbot_service reset log_min_messages"),
                Arguments.of(
                        "postgres-drifted log_parameter_max_length",
                        "alter role all set log_parameter_max_length = -1",
                        "alter role all reset log_parameter_max_length"),
                Arguments.of(
                        "postgres-drifted log_min_duration_statement",
                        "alter role chatbot_service in database chatbot set log_min_duration_statement = 0",
                        "alter role chatbot_service in database chatbot reset log_min_duration_statement"),
                Arguments.of(
                        "postgres-drifted wal_recycle",
                        "alter database chatbot set wal_recycle = on",
                        "alter database chatbot reset wal_recycle"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("made")
    void what_is_out_of_order_is_found_and_nothing_else(String findings, String make, String undo) {
        real.asSuperuser(CHATBOT, make);
        try {
            assertThat(irregularities(CHATBOT)).containsExactly(findings.split(", "));
        } finally {
            real.asSuperuser(CHATBOT, undo);
        }
        assertThat(irregularities(CHATBOT)).isEmpty();
    }

    @Test
    void column_that_is_declared_with_a_reason_is_no_finding() {
        real.asOwner(
                CHATBOT,
                "alter table gem.figure add column note text; call gem.declare_column('figure', 'note', 'of a maintainer')");
        assertThat(irregularities(CHATBOT)).isEmpty();
        real.asOwner(
                CHATBOT,
                "alter table gem.figure drop column note; delete from gem.declared_column where table_name = 'figure'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create unlogged table gem.copy (n integer)",
                "create table public.copy (n integer)",
                "create materialized view gem.copy as select 1 as n",
                "create schema side create table copy (n integer)"
            })
    void tables_of_every_kind_and_schema_are_found_when_nobody_declared_them(String make) {
        real.asSuperuser(CHATBOT, make);
        List<String> undeclared = real.look(CHATBOT).undeclaredTables();
        real.asSuperuser(
                CHATBOT,
                make.contains("materialized")
                        ? "drop materialized view gem.copy"
                        : "drop table if exists gem.copy, public.copy; drop schema if exists side cascade");
        assertThat(undeclared).hasSize(1).allMatch(table -> table.endsWith("copy"));
    }

    @Test
    void detach_that_was_broken_off_is_found() throws SQLException {
        try (Connection reader = real.superuser(CHATBOT);
                Connection operator = real.superuser(CHATBOT)) {
            reader.setAutoCommit(false);
            try (Statement read = reader.createStatement();
                    Statement detach = operator.createStatement()) {
                read.executeQuery("select count(*) from gem.message");
                detach.execute("set statement_timeout = '1s'");
                assertThatThrownBy(() -> detach.execute(
                                "alter table gem.message detach partition gem." + day(4) + " concurrently"))
                        .isInstanceOf(SQLException.class);
            }
            reader.rollback();
        }
        assertThat(irregularities(CHATBOT)).contains("detach-pending message " + day(4));
        real.asSuperuser(CHATBOT, "alter table gem.message detach partition gem." + day(4) + " finalize");
        real.asSuperuser(CHATBOT, "drop table gem." + day(4));
        assertThat(irregularities(CHATBOT)).isEmpty();
    }

    /** A row copied whole into a younger day, to live longer. */
    @Test
    void row_that_was_written_before_its_day_is_found_in_any_day() {
        real.asSuperuser(
                CHATBOT,
                "insert into gem.command (conversation_id, client_id) values (gem.new_conversation_id(), gen_random_uuid());"
                        + " insert into gem.command (conversation_id, client_id, stored_at)"
                        + " values (gem.uuid7_floor(now() + interval '2 days'), gen_random_uuid(), now() - interval '20 days')");
        List<Partition> postponing = real.look(CHATBOT).partitions().stream()
                .filter(Partition::postpones)
                .toList();
        real.asSuperuser(CHATBOT, "delete from gem.command");
        assertThat(postponing)
                .singleElement()
                .satisfies(day -> assertThat(day.day()).isEqualTo(TODAY.plusDays(2)))
                .satisfies(day -> assertThat(day.store()).hasToString("chatbot.command"));
    }

    /** A scan of every large day at each look would cost too much; none may be left out for ever. */
    @Test
    void large_young_day_has_its_turn_once_in_29_times_five_minutes() {
        real.asSuperuser(
                CHATBOT,
                "insert into gem.command (conversation_id, client_id) values (gem.new_conversation_id(), gen_random_uuid());"
                        + " insert into gem.command (conversation_id, client_id)"
                        + " select gem.uuid7_floor(now() + interval '2 days'), gen_random_uuid() from generate_series(1, 60000)");
        try {
            int scanned = 0;
            for (int turn = 0; turn < 29; turn++) {
                clockIsAhead(Duration.ofMinutes(5L * turn));
                scanned += (int) real.look(CHATBOT).partitions().stream()
                        .filter(day -> day.day().equals(TODAY.plusDays(2)) && day.oldestStoredAt() != null)
                        .count();
            }
            assertThat(scanned).isEqualTo(1);
        } finally {
            clockIsAhead(Duration.ZERO);
            real.asSuperuser(CHATBOT, "truncate gem.command");
        }
    }

    private static void clockIsAhead(Duration by) {
        real.asOwner(
                CHATBOT,
                "create or replace function gem.gem_now() returns timestamptz language sql stable parallel safe"
                        + " return pg_catalog.now() + make_interval(secs => " + by.toSeconds() + ")");
    }
}

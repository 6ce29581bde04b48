package nl.gem.retention.system;

import static nl.gem.retention.system.Erasing.converse;
import static nl.gem.retention.system.Erasing.doneIn;
import static nl.gem.retention.system.Erasing.erase;
import static nl.gem.retention.system.Erasing.hash;
import static nl.gem.retention.system.Erasing.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.gem.local.Databases;
import nl.gem.retention.erasure.ReplayErasures;
import nl.gem.retention.ledger.VerifyLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** What was erased in one database is gone from the others too, whatever was away meanwhile. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ErasureSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CHATBOT = Databases.CHATBOT;
    private static final String LIVECHAT = Databases.LIVECHAT;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate CLOSED = TODAY.minusDays(4);

    @Inject
    ReplayErasures replayErasures;

    @Inject
    VerifyLedger verifyLedger;

    @Test
    void what_was_erased_in_the_chatbot_goes_from_live_chat_which_is_woken() throws SQLException {
        UUID id = converse(LIVECHAT, TODAY, "gewist", 3);
        UUID other = converse(LIVECHAT, TODAY, "blijft", 3);
        try (Connection console = Sql.superuser(LIVECHAT)) {
            try (Statement statement = console.createStatement()) {
                statement.execute("listen gem");
            }
            erase(CHATBOT, id);

            await().atMost(PATIENCE).until(() -> rows(LIVECHAT, id) == 0);
            await().atMost(PATIENCE).until(() -> woken(console, id));
        }
        await().atMost(PATIENCE).until(() -> doneIn(id).equals(List.of("chatbot", "livechat", "retention")));
        assertThat(rows(LIVECHAT, other)).isEqualTo(4);
        assertThat(Sql.column(LIVECHAT, "select day from gem.erased where id_hash = '\\x" + hash(id) + "'"))
                .containsExactly(TODAY.toString());
    }

    private static boolean woken(Connection console, UUID id) throws SQLException {
        PGNotification[] heard = console.unwrap(PGConnection.class).getNotifications(100);
        return heard != null
                && Arrays.stream(heard).anyMatch(wakeUp -> wakeUp.getParameter().equals(id.toString()));
    }

    @Test
    void event_that_tells_of_the_erasure_stays_until_it_is_sent_and_every_other_goes() {
        UUID id = converse(CHATBOT, TODAY, "gewist", 1);
        erase(CHATBOT, id);
        Sql.asSuperuser(CHATBOT, """
                insert into gem.outbox (conversation_id, topic, type, sequence, data)
                values ('%1$s', 'gem.handover', 'erased', 2, '{}'), ('%1$s', 'gem.handover', 'late', 3, '{"text": "laat"}')""".formatted(id));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                Sql.column(CHATBOT, "select type from gem.outbox where conversation_id = '" + id + "'"))
                        .containsExactly("erased"));
        await().atMost(PATIENCE).until(() -> doneIn(id).contains(CHATBOT));
    }

    @Test
    void database_that_refuses_everybody_for_a_while_stops_no_other_and_has_its_turn_afterwards() {
        String role = Databases.retention(LIVECHAT);
        UUID id = converse(LIVECHAT, TODAY, "gewist", 2);
        Sql.asSuperuser(
                LIVECHAT,
                "alter role " + role
                        + " nologin; select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + role
                        + "'");
        try {
            erase(CHATBOT, id);
            await().atMost(PATIENCE).until(() -> doneIn(id).equals(List.of("chatbot", "retention")));
            assertThat(rows(LIVECHAT, id)).isEqualTo(3);
        } finally {
            Sql.asSuperuser(LIVECHAT, "alter role " + role + " login");
        }
        await().atMost(PATIENCE).until(() -> rows(LIVECHAT, id) == 0);
        await().atMost(PATIENCE).until(() -> doneIn(id).contains(LIVECHAT));
    }

    @Test
    void hash_without_a_day_is_found_on_its_own() {
        UUID id = converse(LIVECHAT, CLOSED, "van vroeger", 2);
        Sql.asSuperuser(CHATBOT, "insert into gem.erased (id_hash) values ('\\x" + hash(id) + "')");

        await().atMost(PATIENCE).until(() -> rows(LIVECHAT, id) == 0);
    }

    @Test
    void ledger_tells_how_many_rows_of_which_day_went_and_still_fits_together() throws Throwable {
        LocalDate day = TODAY.minusDays(1);
        UUID id = converse(LIVECHAT, day, "geteld", 7);
        erase(CHATBOT, id);
        await().atMost(PATIENCE).until(() -> doneIn(id).contains(LIVECHAT));

        assertThat(Sql.column(
                        Databases.RETENTION,
                        "select kind || ' ' || store || ' ' || items from gem.ledger where day = '" + day
                                + "' and store like 'livechat.%' order by n"))
                .containsSubsequence(
                        "erasing livechat.message 7", "erased livechat.message 7", "erased livechat.erased 1")
                .contains("erased livechat.outbox 1");
        assertThat(VertxContextSupport.subscribeAndAwait(() -> verifyLedger.verify())
                        .intact())
                .isTrue();
        assertThat(Sql.column(
                        Databases.RETENTION,
                        "select n from gem.ledger l where l::text like '%" + hash(id) + "%' or l::text like '%" + id
                                + "%'"))
                .isEmpty();
    }

    @Test
    void restored_database_is_erased_again_by_the_list() throws Throwable {
        UUID id = converse(LIVECHAT, CLOSED, "terug", 4);
        erase(CHATBOT, id);
        await().atMost(PATIENCE).until(() -> doneIn(id).contains(LIVECHAT));
        Sql.asSuperuser(LIVECHAT, """
                delete from gem.erased;
                insert into gem.message (conversation_id, seq, body) values ('%s', 1, 'weer terug')""".formatted(id));

        assertThat(VertxContextSupport.subscribeAndAwait(() -> replayErasures.replay(LIVECHAT)))
                .isPositive();

        assertThat(rows(LIVECHAT, id)).isZero();
    }

    @Test
    void hashes_go_when_no_copy_of_their_day_can_be_left_and_not_before() {
        String kept = "cd".repeat(32);
        String past = "ab".repeat(32);
        Sql.asSuperuser(
                LIVECHAT,
                "insert into gem.erased values ('\\x" + past + "', now(), '" + TODAY.minusDays(29) + "'), ('\\x" + kept
                        + "', now(), '" + TODAY.minusDays(28) + "')");

        await().atMost(PATIENCE)
                .until(() -> Sql.column(LIVECHAT, "select 1 from gem.erased where id_hash = '\\x" + past + "'")
                        .isEmpty());
        assertThat(Sql.column(LIVECHAT, "select 1 from gem.erased where id_hash = '\\x" + kept + "'"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from gem.erased_ids()",
                "select gem.forget_erased()",
                "select gem.rewrite_partition('message', '2026-01-01')",
                "select gem.erase_hashed('{}', '', '', null)"
            })
    void service_role_may_not_do_what_the_retention_service_does(String statement) {
        assertThatThrownBy(() -> Sql.as(LIVECHAT, Databases.service(LIVECHAT), statement))
                .cause()
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("42501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from gem.erased",
                "select gem.ids_hashed('{}', '', '', null)",
                "select gem.fingerprint('message')",
                "call gem.keep_out_of_statistics('message')"
            })
    void retention_role_learns_no_id_and_alters_no_table(String statement) {
        assertThatThrownBy(() -> Sql.as(LIVECHAT, Databases.retention(LIVECHAT), statement))
                .cause()
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("42501");
    }
}

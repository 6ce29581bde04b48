package nl.gem.chatbot.websocket;

import static nl.gem.chatbot.stack.ResidentClient.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import nl.gem.chatbot.stack.DeskOnKafka;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import nl.gem.local.Databases;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Residents who leave, fall silent or come back while a person has the conversation or is about to. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class PresenceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource("/")
    URI page;

    @BeforeEach
    void the_desk_is_open() {
        try (DeskOnKafka desk = DeskOnKafka.listening()) {
            desk.isOpen(true);
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> RestAssured.get("/v1/availability").jsonPath().getBoolean("open"));
    }

    @Test
    void who_closes_the_page_leaves_the_queue_after_two_minutes_and_reads_so_when_coming_back() throws SQLException {
        try (DeskOnKafka desk = DeskOnKafka.listening()) {
            ResidentClient left = queued();
            assertThat(count("where conversation_id = '" + left.conversationId + "'"))
                    .isEqualTo(1);
            left.close();
            try {
                moveClock("interval '3 minutes'");
                assertThat(desk.await(left.conversationId, "overdracht-ingetrokken")
                                .getString("reason"))
                        .isEqualTo("gone");
            } finally {
                moveClock("interval '0'");
            }
            try (ResidentClient back = ResidentClient.resumed(page, left, 0)) {
                back.await(saying("sta je niet meer in de wachtrij"));
                assertThat(back.await("resumed").getString("owner")).isEqualTo("gem");
            }
        }
    }

    @Test
    void who_has_the_page_open_on_any_replica_stays_in_the_queue() throws SQLException {
        try (ResidentClient resident = queued()) {
            update("resident_presence", "seen_at = seen_at - interval '90 seconds'", resident);

            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> count("where conversation_id = '" + resident.conversationId
                                    + "' and seen_at > now() - interval '5 seconds'")
                            == 1);
        }
    }

    @Test
    void a_silent_resident_is_asked_may_ask_for_more_time_and_is_back_with_gem_at_last() throws SQLException {
        try (ResidentClient resident = queued();
                DeskOnKafka desk = DeskOnKafka.listening()) {
            String id = resident.conversationId;
            desk.say(id, "medewerker-toegetreden", claim().put("agent", "Sanne"));
            desk.say(
                    id,
                    "bericht-aangeboden",
                    claim().put("clientId", UUID.randomUUID().toString()).put("text", "Welk adres is het?"));
            resident.awaitMessage("agent");

            elevenMinutesPass(resident);
            resident.await(PATIENCE, saying("Ben je er nog?"));
            resident.await(frame -> frame.containsKey("answerBy"));
            desk.await(id, "bericht-geplaatst", said -> said.getString("text").startsWith("Ben je er nog?"));
            try (ResidentClient again = ResidentClient.resumed(page, resident, 0)) {
                again.await(frame -> frame.containsKey("answerBy"));
            }
            resident.forgetFrames();
            resident.send(new JsonObject().put("type", "typing"));
            resident.await(frame -> frame.getString("type").equals("state") && !frame.containsKey("answerBy"));

            elevenMinutesPass(resident);
            resident.await(PATIENCE, saying("Ben je er nog?"));
            update("conversation", "answer_by = answer_by - interval '6 minutes'", resident);
            resident.await(PATIENCE, saying("niets van je gehoord"));
            resident.await(frame -> "gem".equals(frame.getString("owner")));
            assertThat(desk.await(id, "overdracht-ingetrokken").getString("reason"))
                    .isEqualTo("gone");
        }
    }

    @Test
    void while_gem_has_the_conversation_nothing_is_written_down() throws SQLException {
        try (ResidentClient resident = ResidentClient.started(page)) {
            resident.send(new JsonObject().put("type", "typing"));
            resident.say("wat kost een paspoort");
            resident.awaitMessage("gem");
            ResidentClient.resumed(page, resident, 0).close();

            assertThat(count("where conversation_id = '" + resident.conversationId + "'"))
                    .isZero();
        }
    }

    private ResidentClient queued() {
        ResidentClient resident = ResidentClient.started(page);
        resident.send(command("requestHandover", UUID.randomUUID()));
        resident.await("handoverNotice");
        resident.send(command("confirmHandover", UUID.randomUUID()).put("shareHistory", true));
        resident.await(frame -> "queue".equals(frame.getString("owner")));
        return resident;
    }

    private static Predicate<JsonObject> saying(String words) {
        return frame -> frame.getString("text", "").contains(words);
    }

    private static JsonObject claim() {
        return new JsonObject().put("handoverEpoch", 2).put("assignment", 1);
    }

    private static void elevenMinutesPass(ResidentClient resident) throws SQLException {
        update("message", "sent_at = sent_at - interval '11 minutes'", resident);
        update("resident_presence", "active_at = active_at - interval '11 minutes'", resident);
    }

    private static void update(String table, String change, ResidentClient resident) throws SQLException {
        execute("update gem." + table + " set " + change + " where conversation_id = '" + resident.conversationId
                + "'");
    }

    private static void moveClock(String ahead) throws SQLException {
        execute("create or replace function gem.gem_now() returns timestamptz language sql stable parallel safe"
                + " return pg_catalog.now() + " + ahead);
    }

    private static void execute(String statement) throws SQLException {
        try (Connection owner = owner();
                Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private static long count(String where) throws SQLException {
        try (Connection owner = owner();
                Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from gem.resident_presence " + where)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection owner() throws SQLException {
        String role = Databases.owner(Databases.CHATBOT);
        return DriverManager.getConnection(
                Stack.databases().jdbcUrl(Databases.CHATBOT),
                role,
                Stack.databases().password(role));
    }
}

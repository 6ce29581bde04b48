package nl.gem.chatbot.persistence;

import static io.restassured.RestAssured.given;
import static nl.gem.chatbot.stack.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.sql.SQLException;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Sql;
import nl.gem.chatbot.stack.Stack;
import nl.gem.local.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What residents notice of a database that came back from the past: nothing is shown, and nothing is called gone. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class GateTest {

    private static final String NOBODY_COUNTED = "counted_at = gem.gem_now() - interval '26 hours 1 second'";
    private static final String CLOSED = "closed_because = 'returned'";

    @TestHTTPResource("/")
    URI page;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI readiness;

    @AfterEach
    void open() {
        gate("counted_at = gem.gem_now(), closed_because = null");
    }

    private static void gate(String change) {
        text("update gem.gate set " + change);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY_COUNTED, CLOSED})
    void while_the_gate_is_shut_nothing_is_served_and_afterwards_all_is_there(String shut) {
        try (ResidentClient resident = ResidentClient.started(page);
                ResidentClient newcomer = ResidentClient.connect(page)) {
            resident.say("wat kost een paspoort");
            resident.awaitMessage("gem");
            String transcript = "/v1/conversations/" + resident.conversationId + "/transcript";
            assertReady(200, "UP");

            gate(shut);

            assertReady(503, "DOWN");
            given().header("Authorization", "Bearer " + resident.token)
                    .get(transcript)
                    .then()
                    .statusCode(503);
            resident.say("en hoe lang duurt dat");
            assertThat(resident.await("error").getString("code")).isEqualTo("unavailable");
            newcomer.send(new JsonObject().put("type", "start").put("locale", "nl"));
            assertThat(newcomer.await("error").getString("code")).isEqualTo("unavailable");

            open();

            assertReady(200, "UP");
            given().header("Authorization", "Bearer " + resident.token)
                    .accept("application/json")
                    .get(transcript)
                    .then()
                    .statusCode(200)
                    .body("messages.size()", equalTo(2));
        }
    }

    private void assertReady(int status, String word) {
        given().get(readiness)
                .then()
                .statusCode(status)
                .body("checks.find { it.name == 'restore gate' }.status", equalTo(word));
    }

    @Test
    void a_night_without_the_retention_service_shuts_nothing() throws SQLException {
        gate("counted_at = gem.gem_now() - interval '25 hours 59 minutes'");
        assertThat(asService("select count(*) >= 0 from gem.message")).isEqualTo("t");
    }

    @Test
    void every_store_refuses_while_the_gate_is_shut() throws SQLException {
        gate(CLOSED);
        String stores = text("select string_agg(name, ' ') from gem.store");
        for (String store : stores.split(" ")) {
            assertThatThrownBy(() -> asService("select conversation_id from gem." + store))
                    .as(store)
                    .isInstanceOf(SQLException.class)
                    .satisfies(refused ->
                            assertThat(((SQLException) refused).getSQLState()).isIn("57GE0", "42501"));
        }
        assertThat(stores).contains("message", "outbox", "question_review");
        assertThatThrownBy(() -> asService("insert into gem.outbox (conversation_id, topic, type, sequence, data)"
                        + " values (gem.new_conversation_id(), 't', 't', 1, '{}')"))
                .hasMessageContaining("restore gate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update gem.gate set closed_because = null",
                "delete from gem.gate",
                "select gem.open_gate(9)",
                "select gem.count_gate(9)"
            })
    void service_may_not_open_it(String statement) {
        assertThatThrownBy(() -> asService(statement)).hasMessageContaining("permission denied");
    }

    private static String asService(String statement) throws SQLException {
        return Sql.text(Databases.service(Databases.CHATBOT), statement);
    }
}

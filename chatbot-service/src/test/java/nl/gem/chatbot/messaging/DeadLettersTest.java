package nl.gem.chatbot.messaging;

import static io.restassured.RestAssured.given;
import static nl.gem.chatbot.stack.ResidentClient.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.gem.chatbot.stack.DeskOnKafka;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Sql;
import nl.gem.chatbot.stack.Stack;
import nl.gem.chatbot.stack.Token;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Maintainers see what came from live chat and could not be handled, and may send it again. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class DeadLettersTest {

    private static final String PATH = "/v1/dead-letters";
    private static final String STATE = """
            select concat_ws('|', owner, epoch, last_seq, events_sent, events_seen, assignment)
            from gem.conversation where conversation_id = '%s'""";

    @TestHTTPResource("/")
    URI page;

    @Test
    void replay_of_a_repaired_event_changes_no_conversation_and_comes_back() {
        try (ResidentClient resident = ResidentClient.started(page);
                DeskOnKafka desk = DeskOnKafka.listening()) {
            String id = resident.conversationId;
            handedOver(resident, desk);
            desk.say(id, "medewerker-toegetreden", 1, "{\"handoverEpoch\":\"geheim\"");
            desk.await(id, "overdracht-ingetrokken");
            awaitLetters(desk, id, 1);
            String before = Sql.text(STATE.formatted(id));
            assertThat(before).startsWith("GEM|3|");

            Map<String, Object> letter = as(Token.MO).get(PATH).jsonPath().getMap("letters[0]");
            assertThat(letter).containsEntry("reason", "data").containsEntry("topic", "gem.livechat");
            assertThat(letter.toString()).doesNotContain("geheim", id);
            as(Token.MO)
                    .post(PATH + "/" + letter.get("partition") + "/" + letter.get("offset") + "/replay")
                    .then()
                    .statusCode(204);

            awaitLetters(desk, id, 2);
            assertThat(Sql.text(STATE.formatted(id))).isEqualTo(before);
            assertThat(desk.events(id, "overdracht-ingetrokken")).hasSize(1);
        }
    }

    @Test
    void what_does_not_lie_there_cannot_be_sent() {
        as(Token.MO).post(PATH + "/0/99999999/replay").then().statusCode(404);
        as(Token.MO).post(PATH + "/9/0/replay").then().statusCode(404);
    }

    @Test
    void only_maintainers_may_and_only_from_our_own_pages() {
        for (String token : new String[] {Token.FLEUR, Token.TESSA, Token.SANNE}) {
            as(token).get(PATH).then().statusCode(403);
            as(token).post(PATH + "/0/0/replay").then().statusCode(403);
        }
        given().header("X-Requested-With", "gem").get(PATH).then().statusCode(401);
        given().auth().oauth2(Token.MO).post(PATH + "/0/0/replay").then().statusCode(400);
    }

    @Test
    void the_page_is_for_maintainers_and_the_privacy_officer() {
        given().redirects().follow(false).get("/maintenance/").then().statusCode(302);
        for (String path : new String[] {"/maintenance/", "/maintenance/main.js", "/maintenance/dead-letters.js"}) {
            as(Token.MO).get(path).then().statusCode(200).header("Cache-Control", "no-cache");
            as(Token.FLEUR).get(path).then().statusCode(200);
            as(Token.TESSA).get(path).then().statusCode(403);
        }
    }

    private static void handedOver(ResidentClient resident, DeskOnKafka desk) {
        desk.isOpen(true);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/v1/availability").jsonPath().getBoolean("open"));
        resident.send(command("requestHandover", UUID.randomUUID()));
        resident.await("handoverNotice");
        resident.send(command("confirmHandover", UUID.randomUUID()).put("shareHistory", false));
        JsonObject requested = desk.await(resident.conversationId, "overdracht-gevraagd");
        assertThat(requested.getInteger("epoch")).isEqualTo(2);
    }

    private static void awaitLetters(DeskOnKafka desk, String id, int many) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            desk.await(id, "overdracht-ingetrokken");
            return desk.records(id).stream()
                            .filter(record -> record.topic().equals("gem.livechat.dlq"))
                            .count()
                    == many;
        });
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("X-Requested-With", "gem");
    }
}

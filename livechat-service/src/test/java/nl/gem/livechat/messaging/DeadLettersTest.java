package nl.gem.livechat.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.Test;

/** Maintainers see what could not be handled and why, and may send it again. */
@QuarkusTest
class DeadLettersTest extends LiveTest {

    private static final String PATH = "/v1/dead-letters";
    private static final String STATE =
            "concat_ws('|', state, replica_first, replica_length, events_in, handover_epoch, assignment)";

    @Test
    void letter_is_shown_by_reason_and_place_and_without_a_word_of_it() {
        poison();

        Response shown = as(Token.MO).get(PATH);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.jsonPath().getInt("reasons.find { it.reason == 'data' }.count"))
                .isPositive();
        assertThat(newest())
                .containsEntry("topic", "gem.handover")
                .containsEntry("partition", 0)
                .containsKeys("at", "offset", "originPartition", "originOffset");
        assertThat(shown.asString()).doesNotContain("geheim", conversation.toString());
    }

    @Test
    void replay_of_a_repaired_event_changes_nothing_and_comes_back() {
        poison();
        chatbot.place(conversation, 3, 4, "gewoon");
        soon(() -> assertThat(Rows.of(conversation, "replica_length")).isEqualTo("4"));
        String before = Rows.of(conversation, STATE);
        int asked = chatbot.of(conversation, "herhaling-gevraagd").size();

        replay(newest()).then().statusCode(204);

        soon(() -> assertThat(chatbot.on("gem.handover.dlq", conversation.toString()))
                .hasSize(2));
        assertThat(Rows.of(conversation, STATE)).isEqualTo(before);
        assertThat(chatbot.of(conversation, "herhaling-gevraagd")).hasSize(asked);
    }

    @Test
    void what_does_not_lie_there_cannot_be_sent() {
        as(Token.MO).post(PATH + "/0/99999999/replay").then().statusCode(404);
        as(Token.MO).post(PATH + "/7/0/replay").then().statusCode(404);
        as(Token.MO).post(PATH + "/0/-1/replay").then().statusCode(404);
    }

    @Test
    void only_maintainers_may_and_only_from_our_own_pages() {
        poison();
        String replay = PATH + "/0/" + newest().get("offset") + "/replay";
        for (String token : List.of(Token.SANNE, Token.TESSA)) {
            as(token).get(PATH).then().statusCode(403);
            as(token).post(replay).then().statusCode(403);
        }
        given().header("X-Requested-With", "gem").get(PATH).then().statusCode(401);
        given().auth().oauth2(Token.MO).post(replay).then().statusCode(400);
        as(Token.MO).get("/v1/me").then().statusCode(403);
        as(Token.MO).get(PATH).then().statusCode(200).body("total", greaterThanOrEqualTo(1));
    }

    @Test
    void page_is_for_maintainers() {
        given().redirects().follow(false).get("/maintenance/").then().statusCode(302);
        for (String path : new String[] {"/maintenance/", "/maintenance/main.js", "/maintenance/dead-letters.js"}) {
            as(Token.MO).get(path).then().statusCode(200);
            as(Token.SANNE).get(path).then().statusCode(403);
        }
        for (String path : new String[] {"/staff/base.css", "/staff/document.css", "/staff/table.js"}) {
            as(Token.MO).get(path).then().statusCode(200);
        }
    }

    /** An event of a waiting conversation that cannot be read; afterwards it is among the dead letters. */
    private void poison() {
        waiting();
        chatbot.send(conversation, 2, "bericht-geplaatst", new JsonObject().put("seq", "geheim"));
        soon(() -> assertThat(chatbot.on("gem.handover.dlq", conversation.toString()))
                .hasSize(1));
        chatbot.next(conversation, "herhaling-gevraagd");
    }

    private static Map<String, Object> newest() {
        return as(Token.MO).get(PATH).jsonPath().getMap("letters[0]");
    }

    private static Response replay(Map<String, Object> letter) {
        return as(Token.MO).post(PATH + "/" + letter.get("partition") + "/" + letter.get("offset") + "/replay");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("X-Requested-With", "gem");
    }
}

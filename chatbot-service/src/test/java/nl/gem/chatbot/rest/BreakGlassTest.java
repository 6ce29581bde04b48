package nl.gem.chatbot.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Sql;
import nl.gem.chatbot.stack.Stack;
import nl.gem.chatbot.stack.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A maintainer reads a conversation: with a reason, a second person, for one hour, and never unseen. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class BreakGlassTest {

    private static final String REASON = "Melding 4711: Gem blijft hangen na de vraag.";
    private static final String PATH = "/v1/break-glass";

    @TestHTTPResource("/")
    URI page;

    private ResidentClient resident;

    @BeforeEach
    void somebodyAsks() {
        resident = ResidentClient.started(page);
        resident.say("wat kost een paspoort");
        resident.awaitMessage("gem");
    }

    @AfterEach
    void clockIsRight() {
        Sql.moveClock("interval '0'");
        resident.close();
    }

    @Test
    void maintainer_reads_after_somebody_else_has_approved() {
        long n = asked();
        read(Token.MO, n).then().statusCode(403).body("detail", equalTo("It has not been approved."));

        approve(Token.MILA, n).then().statusCode(200).body("state", equalTo("open"));

        read(Token.MO, n)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("conversationId", equalTo(resident.conversationId))
                .body("messages.text", hasItems("wat kost een paspoort"));
        assertThat(entries())
                .isEqualTo("mo maintainer aangevraagd;mila maintainer goedgekeurd;mo maintainer gesprek gelezen");
    }

    @Test
    void every_reading_is_an_entry_with_the_reason() {
        long n = asked();
        approve(Token.FLEUR, n).then().statusCode(200);
        read(Token.MO, n).then().statusCode(200);
        read(Token.MO, n).then().statusCode(200);

        assertThat(entries())
                .isEqualTo("mo maintainer aangevraagd;fleur privacy-officer goedgekeurd;"
                        + "mo maintainer gesprek gelezen;mo maintainer gesprek gelezen");
        assertThat(Sql.count(
                        "access_log l join gem.access_conversation c using (n)",
                        "l.reason = '" + REASON + "' and c.conversation_id = '" + resident.conversationId + "'"))
                .isEqualTo(4);
    }

    @Test
    void nobody_approves_an_own_request_and_nobody_a_second_time() {
        long n = asked();

        approve(Token.MO, n).then().statusCode(403).body("detail", equalTo("Somebody else has to approve it."));
        approve(Token.MILA, n).then().statusCode(200);
        approve(Token.FLEUR, n).then().statusCode(409);
        approve(Token.MO, n).then().statusCode(403);
    }

    @Test
    void only_who_asked_may_read_and_the_privacy_officer_neither_asks_nor_reads() {
        long n = asked();
        approve(Token.FLEUR, n).then().statusCode(200);

        read(Token.MILA, n).then().statusCode(403).body("detail", equalTo("Only who asked may read."));
        read(Token.FLEUR, n).then().statusCode(403);
        ask(Token.FLEUR, resident.conversationId, REASON).then().statusCode(403);
        assertThat(entries()).doesNotContain("gelezen");
    }

    @Test
    void glass_is_closed_again_after_an_hour() {
        long n = asked();
        approve(Token.MILA, n);

        Sql.moveClock("interval '59 minutes'");
        read(Token.MO, n).then().statusCode(200);
        Sql.moveClock("interval '61 minutes'");
        read(Token.MO, n).then().statusCode(403).body("detail", equalTo("The hour is over: ask again."));
        assertThat(mine(n)).containsEntry("state", "closed").containsEntry("mayRead", false);
    }

    @Test
    void list_shows_what_waits_and_what_is_ones_own() {
        long n = asked();

        assertThat(mine(n))
                .containsEntry("state", "pending")
                .containsEntry("requestedBy", "mo")
                .containsEntry("mayApprove", false);
        assertThat(listed(Token.MILA, n)).containsEntry("mayApprove", true).containsEntry("reason", REASON);
        approve(Token.FLEUR, n);
        assertThat(mine(n)).containsEntry("approvedBy", "fleur").containsEntry("mayRead", true);
        assertThat(listed(Token.MILA, n)).isNull();
    }

    @Test
    void erased_conversation_is_gone_for_maintainers_too() {
        long n = asked();
        approve(Token.MILA, n);
        given().header("Authorization", "Bearer " + resident.token)
                .delete("/v1/conversations/" + resident.conversationId)
                .then()
                .statusCode(204);

        read(Token.MO, n).then().statusCode(404);
        ask(Token.MO, resident.conversationId, REASON).then().statusCode(404);
        assertThat(mine(n)).isNull();
        assertThat(Sql.count("break_glass", "n = " + n)).isZero();
    }

    @Test
    void expired_conversation_is_gone_for_maintainers_too() {
        long n = asked();
        Sql.moveClock("interval '672 hours 1 second'");

        approve(Token.MILA, n).then().statusCode(404);
        read(Token.MO, n).then().statusCode(404);
        ask(Token.MO, resident.conversationId, REASON).then().statusCode(404);
        assertThat(mine(n)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "te kort", "          kort          ", "met een\\nregeleinde erin"})
    void reason_says_enough(String reason) {
        ask(Token.MO, resident.conversationId, reason).then().statusCode(400);
    }

    @Test
    void reason_is_no_story_and_the_request_is_as_agreed() {
        ask(Token.MO, resident.conversationId, "x".repeat(501)).then().statusCode(400);
        ask(Token.MO, resident.conversationId, "x".repeat(500)).then().statusCode(201);
        ask(Token.MO, "0198c5a6-0000-7000-8000-000000000000", REASON).then().statusCode(404);
        as(Token.MO)
                .contentType("application/json")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void doors_are_closed_for_others_and_for_other_pages() {
        long n = asked();
        for (String path : new String[] {PATH, PATH + "/" + n + "/conversation", "/v1/me"}) {
            given().header("X-Requested-With", "gem").get(path).then().statusCode(401);
            as(Token.TESSA).get(path).then().statusCode(403);
            as(Token.SANNE).get(path).then().statusCode(403);
        }
        ask(Token.TESSA, resident.conversationId, REASON).then().statusCode(403);
        approve(Token.SANNE, n).then().statusCode(403);
        given().auth()
                .oauth2(Token.MILA)
                .post(PATH + "/" + n + "/approval")
                .then()
                .statusCode(400);
    }

    private long asked() {
        return ask(Token.MO, resident.conversationId, REASON)
                .then()
                .statusCode(201)
                .body("state", equalTo("pending"))
                .extract()
                .jsonPath()
                .getLong("n");
    }

    private static Response ask(String token, String conversation, String reason) {
        return as(token)
                .contentType("application/json")
                .body(new JsonObject()
                        .put("conversationId", conversation)
                        .put("reason", reason.replace("\\n", "\n"))
                        .encode())
                .post(PATH);
    }

    private static Response approve(String token, long n) {
        return as(token).post(PATH + "/" + n + "/approval");
    }

    private static Response read(String token, long n) {
        return as(token).get(PATH + "/" + n + "/conversation");
    }

    private static Map<String, Object> mine(long n) {
        return listed(Token.MO, n);
    }

    private static Map<String, Object> listed(String token, long n) {
        return as(token).get(PATH).then().statusCode(200).extract().jsonPath().getMap("find { it.n == " + n + " }");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("X-Requested-With", "gem");
    }

    /** Who did what in which role, in order. */
    private String entries() {
        return Sql.text("""
                select string_agg(concat_ws(' ', l.name, l.role, replace(l.activity, 'inzage door beheer: ', '')), ';' order by n)
                from gem.access_log l join gem.access_conversation c using (n)
                where c.conversation_id = '%s'""".formatted(resident.conversationId));
    }
}

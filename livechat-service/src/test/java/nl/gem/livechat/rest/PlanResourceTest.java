package nl.gem.livechat.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.gem.livechat.plan.LivePlan;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PlanResourceTest extends LiveTest {

    @Inject
    @SuppressWarnings("NullAway.Init")
    LivePlan livePlan;

    @AfterEach
    void back_to_the_standard() {
        Lead.backToTheStandard();
    }

    @Test
    void a_plan_is_in_force_as_soon_as_it_is_saved() {
        JsonObject plan = Lead.plan()
                .put(
                        "teams",
                        JsonArray.of(
                                Lead.team("kcc", "MON-SUN 00:00-24:00"),
                                Lead.team("avond", "MON 17:00-20:00", "paspoort-*")))
                .put(
                        "holidays",
                        JsonArray.of(new JsonObject().put("day", "2099-12-25").put("name", "Kerst")))
                .put("capacity", 5)
                .put("agents", JsonObject.of("bram-id", JsonObject.of("teams", JsonArray.of("avond"), "capacity", 1)))
                .put("patience", JsonObject.of("firstAnswerSeconds", 90, "answerSeconds", 200, "reservedSeconds", 30))
                .put("waitWithoutAgents", false)
                .put(
                        "cannedAnswers",
                        JsonArray.of(
                                JsonObject.of("id", "groet", "title", "Groet", "text", JsonObject.of("nl", "Dag."))));

        JsonObject saved =
                new JsonObject(Lead.save(plan).then().statusCode(200).extract().asString());

        int version = plan.getInteger("version") + 1;
        assertThat(saved).isEqualTo(plan.copy().put("version", version));
        assertThat(Lead.plan()).isEqualTo(saved);
        assertThat(livePlan.now().capacity()).isEqualTo(5);
        assertThat(livePlan.now().capacityOf("bram-id")).isEqualTo(1);
        given().auth()
                .oauth2(Token.SANNE)
                .get("/v1/canned-answers")
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of("groet")))
                .body("text[0].nl", equalTo("Dag."));
    }

    @Test
    void who_saves_what_somebody_else_has_changed_meanwhile_is_told() {
        JsonObject read = Lead.plan();
        Lead.save(read.copy().put("capacity", 4)).then().statusCode(200);

        Lead.problem(Lead.save(read.copy().put("capacity", 9)), 409);
        Lead.problem(Lead.save(read.copy().put("version", 9999)), 409);
        assertThat(Lead.plan().getInteger("capacity")).isEqualTo(4);
    }

    @Test
    void history_tells_who_changed_which_parts_and_an_old_version_comes_back() {
        JsonObject first = Lead.plan();
        Lead.save(first.copy().put("capacity", 6)).then().statusCode(200);
        Lead.save(Lead.plan().put("waitWithoutAgents", false).put("capacity", 7))
                .then()
                .statusCode(200);
        int version = first.getInteger("version");

        JsonPath history = Lead.request()
                .get("/v1/plan/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(history.getList("version", Integer.class)).startsWith(version + 2, version + 1);
        assertThat(history.getList("[0].changed", String.class)).containsExactly("capacity", "waitWithoutAgents");
        assertThat(history.getList("[1].changed", String.class)).containsExactly("capacity");
        assertThat(history.getString("[0].changedBy")).isEqualTo("Lotte");
        assertThat(history.getString("[0].changedAt")).endsWith("Z");
        Lead.request()
                .get("/v1/plan/versions/" + (version + 1))
                .then()
                .statusCode(200)
                .body("capacity", equalTo(6))
                .body("version", equalTo(version + 1));

        Lead.request()
                .post("/v1/plan/versions/" + (version + 1) + "/restoration")
                .then()
                .statusCode(200)
                .body("version", equalTo(version + 3))
                .body("capacity", equalTo(6))
                .body("waitWithoutAgents", equalTo(true));
        assertThat(Lead.plan().getInteger("capacity")).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "99999", "99999999999", "one"})
    void a_version_that_was_never_there_is_not_found(String number) {
        Lead.problem(Lead.request().get("/v1/plan/versions/" + number), 404);
        Lead.problem(Lead.request().post("/v1/plan/versions/" + number + "/restoration"), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/plan", "/v1/plan/history", "/v1/plan/versions/0", "/v1/desk"})
    void only_team_leads_may_read(String path) {
        given().get(path).then().statusCode(401);
        Lead.problem(given().auth().oauth2(Token.SANNE).get(path), 403);
        given().auth().oauth2(Token.TESSA).get(path).then().statusCode(403);
    }

    @Test
    void only_team_leads_may_write_and_only_from_our_own_pages() {
        JsonObject plan = Lead.plan();

        Response agent = given().auth()
                .oauth2(Token.SANNE)
                .header("X-Requested-With", "gem")
                .contentType("application/json")
                .body(plan.encode())
                .put("/v1/plan");
        Lead.problem(agent, 403);
        Response elsewhere = given().auth()
                .oauth2(Lead.LOTTE)
                .contentType("application/json")
                .body(plan.encode())
                .put("/v1/plan");
        Lead.problem(elsewhere, 400);
        elsewhere.then().body("detail", containsString("X-Requested-With"));
        Lead.problem(given().auth().oauth2(Lead.LOTTE).post("/v1/plan/versions/0/restoration"), 400);
        assertThat(Lead.plan()).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    teams             | null                                    | teams
                    teams             | []                                      | teams
                    teams             | [null]                                  | teams[0]
                    teams             | [{}]                                    | teams[0].hours
                    teams             | [{"id":"kcc","name":"KCC","hours":"x","topics":[]}] | teams[0].hours
                    teams             | [{"id":"kcc","name":"KCC","hours":"MON 09:00-10:00","topics":[null]}] | teams[0].topics[0]
                    holidays          | [{"day":"Christmas","name":"Kerst"}]    | holidays[0].day
                    holidays          | [{"day":"2026-02-30","name":"Kerst"}]   | holidays[0].day
                    holidays          | [{"name":"Kerst"}]                      | holidays[0].day
                    capacity          | null                                    | capacity
                    capacity          | 0                                       | capacity
                    agents            | {"a":null}                              | agents.a
                    agents            | {"a":{"teams":null}}                    | agents.a.teams
                    agents            | {"a":{"teams":["gone"]}}                | agents.a.teams
                    agents            | {"a":{"teams":[],"capacity":99}}        | agents.a.capacity
                    patience          | null                                    | patience
                    patience          | {"firstAnswerSeconds":60}               | patience.answerSeconds
                    patience          | {"firstAnswerSeconds":1,"answerSeconds":60,"reservedSeconds":60} | patience.firstAnswerSeconds
                    waitWithoutAgents | null                                    | waitWithoutAgents
                    cannedAnswers     | [{"id":"a","title":"A"}]                | cannedAnswers[0].text
                    cannedAnswers     | [{"id":"a","title":"A","text":{"nl":null}}] | cannedAnswers[0].text.nl
                    cannedAnswers     | [{"id":"a","title":"A","text":{"nl":"{x}"}}] | cannedAnswers[0].text.nl
                    version           | null                                    | version
                    """)
    void what_is_wrong_or_missing_is_told_with_its_field_and_nothing_is_stored(
            String part, String value, String field) {
        JsonObject before = Lead.plan();
        String encoded = new JsonObject().put("v", before.getValue(part)).encode();
        String now = "\"" + part + "\":" + encoded.substring(5, encoded.length() - 1);
        assertThat(before.encode()).contains(now);

        Response answer = Lead.request()
                .body(before.encode().replace(now, "\"" + part + "\":" + value))
                .put("/v1/plan");

        Lead.problem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.field", String.class)).contains(field);
        assertThat(answer.jsonPath().getList("errors.detail", String.class)).noneMatch(String::isBlank);
        assertThat(Lead.plan()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "1",
                "{\"teams\":{}}",
                "{\"teams\":\"x\"}",
                "{\"capacity\":\"many\"}",
                "{\"agents\":[]}",
                "{\"cannedAnswers\":[[]]}",
                "{\"capacity\":99999999999}"
            })
    void a_body_that_is_not_as_agreed_is_a_bad_request(String body) {
        Lead.problem(Lead.request().body(body).put("/v1/plan"), 400);
    }

    @Test
    void another_media_type_is_told() {
        Lead.problem(Lead.request().contentType("text/plain").body("{}").put("/v1/plan"), 415);
    }

    @Test
    void an_endless_body_is_refused_before_it_is_sent() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(deskAddress.resolve("/v1/plan"))
                .header("Authorization", "Bearer " + Lead.LOTTE)
                .header("X-Requested-With", "gem")
                .header("Content-Type", "application/json")
                .expectContinue(true)
                .PUT(HttpRequest.BodyPublishers.ofString("{\"x\":\"" + "a".repeat(600_000) + "\"}"))
                .build();

        assertThat(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void fields_that_are_new_in_a_later_version_do_no_harm() {
        JsonObject plan = Lead.plan().put("newInTheNextVersion", true);

        Lead.save(plan).then().statusCode(200);
    }

    @Test
    void interface_is_described() {
        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .body(containsString("/v1/plan/versions/{number}/restoration"))
                .body(containsString("PlanJson"))
                .body(containsString("/v1/colleagues"))
                .body(containsString("/v1/desk"));
    }
}

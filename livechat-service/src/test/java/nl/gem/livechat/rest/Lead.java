package nl.gem.livechat.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import nl.gem.livechat.stack.Token;

/** A team lead's page. */
final class Lead {

    static final String LOTTE = Token.of("lotte-id", "Lotte", "team-lead");

    private Lead() {}

    static RequestSpecification request() {
        return given().auth().oauth2(LOTTE).header("X-Requested-With", "gem").contentType("application/json");
    }

    static JsonObject plan() {
        return new JsonObject(
                request().get("/v1/plan").then().statusCode(200).extract().asString());
    }

    static Response save(JsonObject plan) {
        return request().body(plan.encode()).put("/v1/plan");
    }

    static void backToTheStandard() {
        request().post("/v1/plan/versions/0/restoration").then().statusCode(200);
    }

    static JsonObject team(String id, String hours, String... topics) {
        return new JsonObject()
                .put("id", id)
                .put("name", id)
                .put("hours", hours)
                .put("topics", JsonArray.of((Object[]) topics));
    }

    static void problem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("status", equalTo(status))
                .body(not(matchesPattern("(?s).*(nl\\.gem|Exception|java\\.|jackson).*")));
    }
}

package nl.gem.chatbot.rest;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A trainer's page. */
record TrainerClient(String token) {

    private static final String PATH = "/v1/training/";

    Response get(String path) {
        return request().get(PATH + path);
    }

    JsonPath read(String path) {
        return get(path).then().statusCode(200).extract().jsonPath();
    }

    Response post(String path) {
        return request().post(PATH + path);
    }

    Response post(String path, JsonObject body) {
        return request().contentType("application/json").body(body.encode()).post(PATH + path);
    }

    Response send(String path, String contentType, String body) {
        return request()
                .contentType(contentType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(PATH + path);
    }

    /** Saves a draft that the trainer declares free of personal data. */
    Response save(JsonObject article) {
        return request()
                .contentType("application/json")
                .body(new JsonObject()
                        .put("article", article)
                        .put("note", "proef")
                        .put("noPersonalData", true)
                        .encode())
                .put(PATH + "articles/" + article.getString("id"));
    }

    JsonObject live(String topic) {
        return new JsonObject(get("articles/" + topic)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .getJsonObject("live");
    }

    JsonPath evaluated() {
        post("evaluation").then().statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> !"running".equals(read("evaluation").getString("state")));
        return read("evaluation");
    }

    List<Map<String, Object>> drafts() {
        return read("articles").getList("findAll { it.state != 'live' }");
    }

    /** Throws away what is being worked on or waits, and goes back to a version. */
    void cleanUp(int version) {
        drafts().forEach(draft -> request().delete(PATH + "articles/" + draft.get("topic") + "/draft"));
        for (Map<String, Object> waiting :
                read("versions").<Map<String, Object>>getList("findAll { it.state == 'proposed' }")) {
            post("versions/" + waiting.get("number") + "/withdrawal");
        }
        post("versions/" + version + "/rollback");
    }

    private RequestSpecification request() {
        return given().auth().oauth2(token).header("X-Requested-With", "gem");
    }
}

package nl.gem.chatbot.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.gem.chatbot.stack.Stack;
import nl.gem.chatbot.stack.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a trainer's client can send wrong: it gets a sentence, and nothing is stored. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class BadWritesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ID = "00000000-0000-4000-8000-000000000001";

    @TestHTTPResource("/")
    URI page;

    @AfterEach
    void nothing_was_stored() {
        trainer().delete("/v1/training/articles/proefonderwerp/draft").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    reviews     |
                    reviews     | null
                    reviews     | {
                    reviews     | []
                    reviews     | 1
                    reviews     | {}
                    reviews     | {"outcome":"maybe","questions":[]}
                    reviews     | {"outcome":["labelled"],"questions":[]}
                    reviews     | {"outcome":"dismissed","questions":{"a":1}}
                    reviews     | {"outcome":"dismissed","questions":[null]}
                    reviews     | {"outcome":"dismissed","questions":[{"seq":1}]}
                    reviews     | {"outcome":"dismissed","questions":[{"conversationId":null,"seq":1}]}
                    reviews     | {"outcome":"dismissed","questions":[{"conversationId":"x","seq":1}]}
                    reviews     | {"outcome":"dismissed","questions":[{"conversationId":"00000000-0000-4000-8000-000000000001","seq":99999999999}]}
                    reviews     | {"outcome":"dismissed","questions":[{"conversationId":"00000000-0000-4000-8000-000000000001","seq":"one"}]}
                    reviews     | {"outcome":"dismissed","sort":"unknown field","questions":[]}
                    reviews     | {"outcome":"dismissed","questions":[],"noPersonalData":"perhaps"}
                    check       |
                    check       | null
                    check       | {}
                    check       | {"article":null}
                    check       | {"article":[]}
                    check       | {"article":"text"}
                    check       | {"article":{"id":"x","checked":"yesterday","title":{"nl":"X"},"phrasings":{}}}
                    check       | {"article":{"id":"x","checked":"2026-11-26","title":"X","phrasings":{}}}
                    check       | {"article":{"id":"x","checked":"2026-11-26","titel":{"nl":"X"},"phrasings":{}}}
                    proposals   |
                    proposals   | null
                    proposals   | {"note":{}}
                    proposals   | {"remark":"unknown field"}
                    """)
    void a_body_that_is_not_as_agreed_is_a_bad_request(String path, String body) {
        RequestSpecification request = trainer().contentType("application/json");
        problem((body == null ? request : request.body(body)).post("/v1/training/" + path), 400);
    }

    @Test
    void deep_and_endless_json_is_a_bad_request() {
        problem(write("[".repeat(100_000)).post("/v1/training/reviews"), 400);
        problem(write("{\"note\":\"" + "a".repeat(3)).post("/v1/training/proposals"), 400);
        problem(write("{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000)).post("/v1/training/check"), 400);
    }

    @Test
    void another_media_type_is_told() {
        problem(trainer().contentType("text/plain").body("{}").post("/v1/training/reviews"), 415);
        problem(trainer().contentType("application/xml").body("<a/>").post("/v1/training/imports"), 415);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id          | "With Space"
                    id          | "../../etc/passwd"
                    id          | "a/b"
                    id          | ""
                    id          | null
                    kind        | "song"
                    checked     | null
                    title       | null
                    title       | {}
                    title       | {"nl":" "}
                    title       | {"nl":null}
                    title       | {"nl":"X","fr":"X"}
                    answer      | null
                    answer      | {"en":"X"}
                    answer      | {"nl":null}
                    links       | [null]
                    links       | [{"title":{"nl":"X"},"url":null}]
                    links       | [{"title":null,"url":"https://www.roosendaal.nl"}]
                    links       | [{"title":{},"url":"https://www.roosendaal.nl"}]
                    sources     | [null]
                    sources     | [{"title":null,"url":null}]
                    phrasings   | null
                    phrasings   | {"nl":null}
                    phrasings   | {"nl":[null]}
                    phrasings   | {"nl":[" "]}
                    phrasings   | {"xx":["hallo"]}
                    phrasings   | {"":["hallo"]}
                    """)
    void an_article_that_cannot_be_one_is_refused_with_the_field(String field, String value) {
        JsonObject article = article("proefonderwerp");
        String body = "{\"noPersonalData\":true,\"article\":"
                + article.encode().replace("\"" + field + "\":" + encoded(article, field), "\"" + field + "\":" + value)
                + "}";
        assertThat(body).contains(value);

        for (Response answer : List.of(
                write(body).post("/v1/training/check"), write(body).put("/v1/training/articles/proefonderwerp"))) {
            problem(answer, 422);
            assertThat(answer.jsonPath().getString("errors[0].field")).startsWith(field);
            assertThat(answer.jsonPath().getString("errors[0].detail")).isNotBlank();
        }
    }

    @Test
    void an_article_of_a_megabyte_is_refused_with_the_field() {
        JsonObject article = article("proefonderwerp").put("answer", new JsonObject().put("nl", "a ".repeat(500_000)));

        Response answer = write(written(article).encode()).put("/v1/training/articles/proefonderwerp");

        problem(answer, 422);
        assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("answer.nl");
    }

    @Test
    void an_article_under_another_id_than_its_address_is_a_bad_request() {
        problem(write(written(article("proefonderwerp")).encode()).put("/v1/training/articles/ander-onderwerp"), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "a%2Fb",
                "..%2F..%2Fetc",
                "%F0%9F%98%80",
                "%ff",
                "bestaat-niet",
                "A",
                "a%20b",
                "%3Cscript%3E"
            })
    void a_topic_that_cannot_exist_is_not_found(String topic) throws Exception {
        assertThat(status("GET", "/v1/training/articles/" + topic)).isIn(400, 404);
        assertThat(status("DELETE", "/v1/training/articles/" + topic + "/draft"))
                .isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99999", "99999999999", "one", "1.5", "%00"})
    void a_version_that_cannot_exist_is_not_found(String number) throws Exception {
        for (String step : List.of("publication", "withdrawal", "rollback")) {
            assertThat(status("POST", "/v1/training/versions/" + number + "/" + step))
                    .isIn(400, 404);
        }
    }

    @Test
    void a_note_with_a_character_that_no_text_has_is_refused() {
        JsonObject written = written(article("proefonderwerp")).put("note", "a\u0000b");

        problem(write(written.encode()).put("/v1/training/articles/proefonderwerp"), 422);
    }

    @Test
    void a_topic_or_phrasing_with_such_a_character_is_refused() {
        String review = "{\"outcome\":\"labelled\",\"topic\":\"a\\u0000b\",\"questions\":[{\"conversationId\":\"" + ID
                + "\",\"seq\":1}]}";
        problem(write(review).post("/v1/training/reviews"), 404);
        JsonObject article =
                article("proefonderwerp").put("phrasings", new JsonObject().put("nl", List.of("a\u0000b")));
        problem(write(written(article).encode()).put("/v1/training/articles/proefonderwerp"), 422);
    }

    @Test
    void questions_that_are_not_there_are_gone() {
        String review = "{\"outcome\":\"dismissed\",\"questions\":[{\"conversationId\":\"" + ID + "\",\"seq\":1}]}";

        problem(write(review).post("/v1/training/reviews"), 404);
    }

    @Test
    void without_drafts_there_is_nothing_to_evaluate_or_propose() {
        problem(trainer().post("/v1/training/evaluation"), 409);
        problem(write("{\"note\":\"niets\"}").post("/v1/training/proposals"), 409);
    }

    @Test
    void a_read_with_a_method_that_is_not_there_is_told() {
        problem(trainer().delete("/v1/training/articles"), 405);
        problem(trainer().get("/v1/training/nothing"), 404);
    }

    private static void problem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body(not(matchesPattern("(?s).*(nl\\.gem|Exception|java\\.|jackson).*")));
    }

    private static String encoded(JsonObject article, String field) {
        Object value = article.getValue(field);
        return value instanceof String text ? "\"" + text + "\"" : Json.encode(value);
    }

    static JsonObject article(String id) {
        return new JsonObject()
                .put("id", id)
                .put("kind", "smalltalk")
                .put("checked", "2026-11-26")
                .put("title", new JsonObject().put("nl", "Proef"))
                .put("answer", new JsonObject().put("nl", "Zo is het."))
                .put("links", List.of())
                .put("sources", List.of())
                .put("phrasings", new JsonObject().put("nl", List.of("proefballonnetje oplaten")));
    }

    private static JsonObject written(JsonObject article) {
        return new JsonObject().put("article", article).put("noPersonalData", true);
    }

    private static RequestSpecification write(String body) {
        return trainer().contentType("application/json").body(body);
    }

    private static RequestSpecification trainer() {
        return given().auth().oauth2(Token.TESSA).header("X-Requested-With", "gem");
    }

    private int status(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create(page.getScheme() + "://" + page.getAuthority() + path))
                .header("Authorization", "Bearer " + Token.TESSA)
                .header("X-Requested-With", "gem")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}

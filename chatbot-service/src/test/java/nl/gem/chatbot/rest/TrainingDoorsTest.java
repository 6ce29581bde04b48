package nl.gem.chatbot.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import nl.gem.chatbot.stack.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may come in where. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class TrainingDoorsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI page;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me",
                "inbox",
                "articles",
                "articles/paspoort-kosten",
                "evaluation",
                "versions",
                "export",
                "figures"
            })
    void who_is_not_signed_in_may_not_read(String path) {
        plain().get("/v1/training/" + path).then().statusCode(401);
        agent().get("/v1/training/" + path).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reviews",
                "check",
                "evaluation",
                "proposals",
                "versions/1/publication",
                "versions/1/withdrawal",
                "versions/1/rollback",
                "imports"
            })
    void who_is_not_signed_in_may_not_write_and_trainers_only_from_our_own_pages(String path) {
        plain().header("X-Requested-With", "gem")
                .post("/v1/training/" + path)
                .then()
                .statusCode(401);
        agent().header("X-Requested-With", "gem")
                .post("/v1/training/" + path)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Token.TESSA)
                .contentType("application/json")
                .body("{}")
                .post("/v1/training/" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("A write needs the header X-Requested-With."));
    }

    @Test
    void an_article_cannot_be_written_from_another_page_either() {
        given().auth()
                .oauth2(Token.TESSA)
                .contentType("application/json")
                .body("{}")
                .put("/v1/training/articles/paspoort-kosten")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(Token.TESSA)
                .delete("/v1/training/articles/paspoort-kosten/draft")
                .then()
                .statusCode(400);
    }

    /** As they are, without the order that a client would bring into them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/training;a=b/me",
                "/v1;a=b/training/me",
                "/v1/training/me;a=b",
                "/v1//training/me",
                "//v1/training/me",
                "/v1/./training/me",
                "/v1/x/../training/me",
                "/v1/%74raining/me",
                "/v1/training%2Fme",
                "/v1/training/me/",
                "/V1/training/me"
            })
    void no_other_way_of_writing_a_path_goes_around_the_door(String path) throws Exception {
        assertThat(status("GET", path)).isIn(302, 400, 401, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/training;a=b/evaluation",
                "/v1;a=b/training/evaluation",
                "//v1/training/evaluation",
                "/v1/x/../training/evaluation",
                "/v1/%74raining/evaluation"
            })
    void no_other_way_of_writing_a_path_goes_around_the_guard_of_writes(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(page.resolve("/"))
                .uri(URI.create(page.getScheme() + "://" + page.getAuthority() + path))
                .header("Authorization", "Bearer " + Token.TESSA)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isIn(400, 401, 403, 404);
    }

    @Test
    void the_page_sends_who_is_not_signed_in_to_the_identity_provider() {
        for (String path : new String[] {"/training/", "/training", "/training/main.js"}) {
            plain().get(path).then().statusCode(302).header("Location", containsString("code_challenge_method=S256"));
        }
        agent().get("/training/").then().statusCode(403);
    }

    @Test
    void a_trainer_is_known_by_user_name() {
        given().auth()
                .oauth2(Token.TESSA)
                .get("/v1/training/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", equalTo("tessa"))
                .body("canPublish", equalTo(true));
    }

    @Test
    void a_bad_token_is_refused() {
        given().auth().oauth2("no.such.token").get("/v1/training/me").then().statusCode(401);
    }

    @Test
    void residents_need_nobody_and_their_token_still_works() {
        try (ResidentClient resident = ResidentClient.started(page)) {
            resident.say("wat kost een paspoort");
            resident.awaitMessage("gem");
            plain().header("Authorization", "Bearer " + resident.token)
                    .get("/v1/conversations/" + resident.conversationId + "/transcript")
                    .then()
                    .statusCode(200);
            plain().header("Authorization", "Bearer " + resident.token)
                    .get("/v1/training/inbox")
                    .then()
                    .statusCode(401);
        }
        for (String path : new String[] {"/", "/gem.js", "/privacy"}) {
            plain().get(path).then().statusCode(200);
        }
    }

    private int status(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create(page.getScheme() + "://" + page.getAuthority() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static RequestSpecification plain() {
        return given().redirects().follow(false);
    }

    private static RequestSpecification agent() {
        return given().auth().oauth2(Token.SANNE);
    }
}

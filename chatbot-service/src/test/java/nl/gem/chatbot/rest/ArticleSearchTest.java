package nl.gem.chatbot.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class ArticleSearchTest {

    @TestHTTPResource("/")
    URI page;

    @BeforeEach
    void the_articles_are_there() {
        ResidentClient.connect(page).close();
    }

    @Test
    void an_agent_finds_articles_with_text_and_links_in_either_language() {
        given().queryParam("q", "kosten paspoort")
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .body("size()", lessThanOrEqualTo(8))
                .body("topic", hasItem("paspoort-kosten"))
                .body("title", everyItem(not(nullValue())))
                .body("[0].text", containsString("paspoort"))
                .body("[0].links[0].url", containsString("https://"));
        given().queryParam("q", "kosten paspoort")
                .queryParam("locale", "en")
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .body("[0].text", containsString("passport"));
    }

    @Test
    void small_talk_is_no_article_and_nonsense_finds_nothing() {
        given().queryParam("q", "bedankt")
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .body("topic", everyItem(not(containsString("smalltalk"))));
        given().queryParam("q", "qqqq")
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q= ", "?q=paspoort&locale=fr"})
    void a_search_for_nothing_or_in_an_unknown_language_is_a_problem(String query) {
        given().get("/v1/articles" + query)
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(400));
        given().queryParam("q", "a".repeat(201)).get("/v1/articles").then().statusCode(400);
    }

    @Test
    void only_the_console_s_pages_may_read_them() {
        given().header("Origin", Stack.CONSOLE)
                .queryParam("q", "paspoort")
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", Stack.CONSOLE)
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Vary", containsString("rigin"))
                .body("$", not(hasSize(0)));
        for (String stranger : new String[] {"http://evil.example", Stack.ORIGIN, "null"}) {
            given().header("Origin", stranger)
                    .queryParam("q", "paspoort")
                    .get("/v1/articles")
                    .then()
                    .statusCode(403)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    @Test
    void the_console_s_pages_may_read_nothing_else() {
        given().header("Origin", Stack.CONSOLE).get("/v1/availability").then().statusCode(403);
    }
}

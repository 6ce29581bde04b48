package nl.gem.livechat.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Stack;
import nl.gem.livechat.stack.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DoorsTest extends LiveTest {

    @Test
    void agent_is_known_by_the_chat_name_and_not_by_the_user_name() {
        String body = given().auth()
                .oauth2(Token.SANNE)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("id", equalTo("sanne-id"))
                .body("name", equalTo("Sanne"))
                .body("articles", equalTo(Stack.ARTICLES))
                .body("roles", contains("kcc-agent"))
                .extract()
                .asString();
        assertThat(body).doesNotContain("user-name");
    }

    @Test
    void wrong_role_is_refused() {
        given().auth().oauth2(Token.TESSA).get("/v1/me").then().statusCode(403);
        given().auth().oauth2(Token.TESSA).get("/index.html").then().statusCode(403);
    }

    @Test
    void page_sends_who_is_not_signed_in_to_the_identity_provider() {
        given().redirects()
                .follow(false)
                .get("/index.html")
                .then()
                .statusCode(302)
                .header("Location", containsString("code_challenge_method=S256"));
    }

    @Test
    void script_that_is_not_signed_in_is_told_so_and_not_sent_elsewhere() {
        given().redirects()
                .follow(false)
                .header("X-Requested-With", "JavaScript")
                .get("/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void bad_token_is_refused() {
        given().auth().oauth2("no.such.token").get("/v1/me").then().statusCode(401);
    }

    @Test
    void interface_is_described_for_everybody_and_health_is_not_on_this_port() {
        given().get("/openapi.json").then().statusCode(200).body(containsString("/v1/me"));
        given().auth().oauth2(Token.SANNE).get("/q/health/ready").then().statusCode(404);
    }

    @Test
    void socket_events_and_whom_to_tell_about_a_weakness_are_public() {
        given().get("/asyncapi.yaml").then().statusCode(200).body(containsString("asyncapi: 3."));
        given().get("/contracts/bericht-aangeboden.schema.json")
                .then()
                .statusCode(200)
                .body("title", equalTo("nl.gesprekken.bericht-aangeboden"));
        given().get("/.well-known/security.txt").then().statusCode(200).body(containsString("Contact: mailto:"));
    }

    @Test
    void page_may_connect_to_us_and_to_where_articles_are_searched_and_to_nobody_else() {
        String policy = given().auth()
                .oauth2(Token.SANNE)
                .get("/index.html")
                .then()
                .statusCode(200)
                .extract()
                .header("Content-Security-Policy");
        assertThat(policy).contains("connect-src 'self' ws: wss: " + Stack.ARTICLES + ";");
    }

    @Test
    void socket_needs_our_origin_a_token_and_a_role() {
        assertThat(handshake(Stack.ORIGIN, Token.SANNE)).isEqualTo(101);
        assertThat(handshake("https://evil.example", Token.SANNE)).isEqualTo(403);
        assertThat(handshake(null, Token.SANNE)).isEqualTo(403);
        assertThat(handshake(Stack.ORIGIN, null)).isEqualTo(401);
        assertThat(handshake(Stack.ORIGIN, "no.such.token")).isEqualTo(401);
        assertThat(handshake(Stack.ORIGIN, Token.TESSA)).isEqualTo(403);
    }

    private int handshake(@Nullable String origin, @Nullable String token) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        try {
            builder.buildAsync(desk(), new WebSocket.Listener() {}).join().abort();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }
}

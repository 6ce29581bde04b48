package nl.gem.chatbot.rest;

import static io.restassured.RestAssured.given;
import static nl.gem.chatbot.stack.ResidentClient.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class TranscriptTest {

    @TestHTTPResource("/")
    URI page;

    @Test
    void the_resident_takes_everything_along_in_order() {
        try (ResidentClient resident = ResidentClient.started(page)) {
            resident.say("wat kost een <b>paspoort</b>");
            int seq = resident.awaitMessage("gem").getInteger("seq");
            resident.send(command("feedback", UUID.randomUUID()).put("seq", seq).put("helpful", false));
            resident.await("ack");
            String transcript = "/v1/conversations/" + resident.conversationId + "/transcript";

            String deletedAt = given().header("Authorization", "Bearer " + resident.token)
                    .accept("application/json")
                    .get(transcript)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("Content-Disposition", containsString("attachment"))
                    .body("conversationId", equalTo(resident.conversationId))
                    .body("messages", hasSize(2))
                    .body("messages[0].author", equalTo("resident"))
                    .body("messages[1].replyTo", equalTo(1))
                    .body("feedback[0].helpful", equalTo(false))
                    .body("handovers", hasSize(0))
                    .extract()
                    .path("deletedAt");
            assertThat(Instant.parse(deletedAt))
                    .isBefore(Instant.now().plus(Duration.ofDays(28)))
                    .isAfter(Instant.now().plus(Duration.ofDays(26)));

            given().header("Authorization", "Bearer " + resident.token)
                    .get(transcript)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString("&lt;b&gt;paspoort"), not(containsString("<b>paspoort")));
            given().header("Authorization", "Bearer " + resident.token)
                    .accept("text/plain")
                    .get(transcript)
                    .then()
                    .statusCode(200)
                    .body(containsString("wat kost een <b>paspoort</b>"));
        }
    }

    @Test
    void without_the_right_token_there_is_nothing() {
        try (ResidentClient resident = ResidentClient.started(page)) {
            String conversation = "/v1/conversations/" + resident.conversationId;
            given().get(conversation + "/transcript").then().statusCode(404).contentType("application/problem+json");
            given().header("Authorization", "Bearer x")
                    .get(conversation + "/transcript")
                    .then()
                    .statusCode(404);
            given().header("Authorization", "Bearer x")
                    .delete(conversation)
                    .then()
                    .statusCode(404);
            given().get("/v1/conversations/geen-id/transcript")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void pages_carry_the_security_headers() {
        for (String path : new String[] {"/", "/gem.js", "/privacy", "/v1/availability"}) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("X-Content-Type-Options", "nosniff");
        }
    }
}

package nl.gem.livechat.persistence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import nl.gem.livechat.stack.Console;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What agents notice of a database that came back from the past. */
@QuarkusTest
class GateTest extends LiveTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI readiness = URI.create("");

    @AfterEach
    void open() {
        Rows.one("update gem.gate set counted_at = now(), closed_because = null");
    }

    @Test
    void while_the_gate_is_shut_an_agent_is_told_to_try_again_and_events_wait() {
        Console console = serving(Token.SANNE);
        assertReady(200, "UP");
        Rows.one("update gem.gate set closed_because = 'returned'");

        assertReady(503, "DOWN");
        console.say(conversation, UUID.randomUUID(), "Goedemiddag");
        assertThat(console.next("error").getString("code")).isEqualTo("unavailable");
        chatbot.place(conversation, 3, 4, "Bent u daar?");
        assertThat(Rows.count("live_message", conversation)).isEqualTo(3);

        open();

        soon(() -> assertThat(Rows.count("live_message", conversation)).isEqualTo(4));
        assertThat(chatbot.on("gem.handover.dlq", conversation.toString())).isEmpty();
        assertReady(200, "UP");
    }

    private void assertReady(int status, String word) {
        given().get(readiness)
                .then()
                .statusCode(status)
                .body("checks.find { it.name == 'restore gate' }.status", equalTo(word));
    }
}

package nl.gem.chatbot.messaging;

import static io.restassured.RestAssured.given;
import static nl.gem.chatbot.stack.DeskOnKafka.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import nl.gem.chatbot.stack.DeskOnKafka;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import org.junit.jupiter.api.Test;

/** The headers that the NL GOV profile for CloudEvents asks for, as they are on the topic. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class CloudEventsTest {

    @TestHTTPResource("/")
    URI page;

    @Test
    void every_event_says_what_it_is_whose_when_and_about_what() {
        try (ResidentClient resident = ResidentClient.started(page);
                DeskOnKafka desk = DeskOnKafka.listening()) {
            String id = resident.conversationId;
            given().header("Authorization", "Bearer " + resident.token)
                    .delete("/v1/conversations/" + id)
                    .then()
                    .statusCode(204);
            desk.await(id, "gesprek-gewist");

            assertThat(desk.records(id)).isNotEmpty().allSatisfy(record -> {
                assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
                assertThat(UUID.fromString(header(record, "ce_id"))).isNotNull();
                assertThat(header(record, "ce_source")).matches("urn:nld:oin:\\d{20}:systeem:gem-chatbot");
                assertThat(header(record, "ce_type")).isEqualTo("nl.gesprekken.gesprek-gewist");
                assertThat(header(record, "ce_subject")).isEqualTo(id).isEqualTo(record.key());
                assertThat(Instant.parse(header(record, "ce_time"))).isNotNull();
                assertThat(header(record, "ce_sequence")).matches("\\d+");
                assertThat(header(record, "content-type")).isEqualTo("application/json");
            });
        }
    }
}

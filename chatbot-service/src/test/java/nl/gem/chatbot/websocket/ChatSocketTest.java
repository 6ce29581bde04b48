package nl.gem.chatbot.websocket;

import static nl.gem.chatbot.stack.ResidentClient.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class ChatSocketTest {

    @TestHTTPResource("/")
    URI page;

    @Test
    void a_question_is_echoed_answered_in_pieces_and_then_whole() {
        try (ResidentClient resident = ResidentClient.started(page)) {
            UUID clientId = resident.say("wat kost een paspoort");

            JsonObject answer = resident.awaitMessage("gem");
            JsonObject question = resident.awaitMessage("resident");
            assertThat(question.getString("clientId")).isEqualTo(clientId.toString());
            assertThat(question.getInteger("seq")).isEqualTo(1);
            assertThat(answer.getInteger("seq")).isEqualTo(2);
            assertThat(answer.getInteger("replyTo")).isEqualTo(1);
            String streamed = resident.frames("delta").stream()
                    .map(delta -> delta.getString("text"))
                    .collect(Collectors.joining());
            assertThat(streamed).isEqualTo(answer.getString("text"));
            assertThat(resident.frames("delta")).allMatch(delta -> delta.getInteger("replyTo") == 1);
        }
    }

    @Test
    void feedback_is_acknowledged() {
        try (ResidentClient resident = ResidentClient.started(page)) {
            resident.say("wat kost een paspoort");
            int seq = resident.awaitMessage("gem").getInteger("seq");
            UUID clientId = UUID.randomUUID();
            resident.send(command("feedback", clientId)
                    .put("seq", seq)
                    .put("helpful", true)
                    .put("comment", "fijn"));
            resident.await(frame -> clientId.toString().equals(frame.getString("clientId"))
                    && frame.getString("type").equals("ack"));
        }
    }
}

package nl.gem.chatbot.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class MovingTest {

    private static final int GOING_AWAY = 1001;

    @TestHTTPResource
    URI page;

    @Inject
    Sessions sessions;

    @Test
    void resident_is_told_when_to_move_after_the_answer_and_is_closed_as_by_a_server_that_goes() {
        try (ResidentClient resident = ResidentClient.started(page)) {
            Session session = sessions.showing(new ConversationId(UUID.fromString(resident.conversationId)))
                    .getFirst();
            resident.say("wat kost een paspoort?");
            resident.awaitMessage("resident");

            session.askToMove(1_500).subscribe().with(sent -> {});
            JsonObject told = resident.await("reconnect");
            assertThat(told.getLong("afterMillis")).isEqualTo(1_500);
            assertThat(resident.frames()).containsSubsequence(resident.awaitMessage("gem"), told);

            session.sendAway().subscribe().with(gone -> {});
            Awaitility.await().until(() -> resident.closeCode() == GOING_AWAY);
        }
    }
}

package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.DoublePredicate;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What residents notice while a part is away, and that it comes back by itself. */
class OutageTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = RunningStack.get();
    }

    @Test
    void without_the_broker_gem_answers_live_chat_is_closed_and_events_follow_when_it_is_back() throws Exception {
        URI chatbot = stack.address(Service.CHATBOT);
        try (Resident waiting = Resident.starts(chatbot);
                Agent agent = Agent.signsIn(stack, "sanne")) {
            waiting.goesToAPerson(true);
            agent.accepts(waiting.conversationId);
            waiting.awaitOwner("agent");
            stack.stopKafka();
            try {
                waiting.say("Gezegd zonder broker");
                waiting.awaitMessage("Gezegd zonder broker");
                awaitOutbox(seconds -> seconds > 0);
                try (Resident asking = Resident.starts(chatbot)) {
                    asking.say("wat kost een paspoort");
                    asking.socket()
                            .await(
                                    "message",
                                    message -> message.path("author").asText().equals("gem"));
                    Availability.awaitOpen(stack, false);
                    asking.socket().send(SocketClient.command("requestHandover"));
                    assertThat(asking.socket()
                                    .await("handoverNotice")
                                    .path("available")
                                    .asBoolean())
                            .isFalse();
                }
            } finally {
                stack.startKafka();
            }
            agent.socket()
                    .await(
                            "message",
                            frame -> frame.path("message").path("text").asText().equals("Gezegd zonder broker"));
            Availability.awaitOpen(stack, true);
            awaitOutbox(seconds -> seconds == 0);
            agent.closes(waiting.conversationId);
            waiting.awaitOwner("gem");
        }
    }

    /** Operations see how long the oldest event has waited to be published. */
    private static void awaitOutbox(DoublePredicate age) {
        HttpRequest metrics = HttpRequest.newBuilder(
                        stack.managementAddress(Service.CHATBOT).resolve("/q/metrics"))
                .build();
        Awaitility.await("the age of the outbox")
                .atMost(Duration.ofSeconds(30))
                .until(() -> HTTP.send(metrics, BodyHandlers.ofString())
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("gem_outbox_oldest_age_seconds"))
                        .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .anyMatch(age::test));
    }

    /** The event cannot reach live chat: the retention service alone clears the agent's screen. */
    @Test
    void without_the_broker_an_erased_conversation_leaves_live_chat_within_a_minute() throws Exception {
        try (Resident resident = Resident.waits(stack.address(Service.CHATBOT), "wat kost een paspoort");
                Agent agent = Agent.signsIn(stack, "sanne")) {
            agent.accepts(resident.conversationId);
            resident.awaitOwner("agent");
            stack.stopKafka();
            try {
                assertThat(resident.erases()).isEqualTo(204);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> agent.socket().frames("erased").stream()
                                .anyMatch(frame ->
                                        frame.path("conversationId").asText().equals(resident.conversationId)));
            } finally {
                stack.startKafka();
            }
            Availability.awaitOpen(stack, true);
        }
    }

    @Test
    void without_the_database_the_resident_hears_so_and_can_say_it_again_afterwards() throws Exception {
        try (Resident resident = Resident.starts(stack.address(Service.CHATBOT))) {
            stack.stopPostgres();
            String clientId;
            try {
                clientId = resident.say("wat kost een paspoort");
                assertThat(resident.socket().await("error").path("code").asText())
                        .isEqualTo("unavailable");
            } finally {
                stack.startPostgres();
            }
            stack.awaitReady(Service.CHATBOT);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                resident.socket()
                        .send(SocketClient.frame("say")
                                .put("clientId", clientId)
                                .put("text", "wat kost een paspoort"));
                return resident.socket().messages().stream()
                        .anyMatch(message -> message.path("author").asText().equals("gem"));
            });
            assertThat(resident.log()).hasSize(2);
        }
    }
}

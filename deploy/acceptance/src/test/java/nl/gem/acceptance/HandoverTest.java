package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The handover between real services. */
class HandoverTest {

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = RunningStack.get();
    }

    @Test
    void nothing_is_lost_doubled_or_reordered_when_the_chatbot_is_killed_in_the_agents_hands() throws Exception {
        try (Resident resident = Resident.starts(stack.address(Service.CHATBOT));
                Agent agent = Agent.signsIn(stack, "sanne")) {
            String id = resident.conversationId;
            resident.say("wat kost een paspoort");
            resident.socket()
                    .await("message", message -> message.path("author").asText().equals("gem"));
            resident.goesToAPerson(true);
            agent.accepts(id);
            resident.awaitOwner("agent");
            agent.says(id, "Eerste bericht");
            resident.awaitMessage("Eerste bericht");

            stack.kill(Service.CHATBOT);
            agent.says(id, "Gezegd terwijl de chatbot weg was");
            stack.awaitReady(Service.CHATBOT);
            resident.reconnects(0);
            resident.awaitMessage("Gezegd terwijl de chatbot weg was");
            resident.say("Ik ben er weer");
            agent.socket()
                    .await(
                            "message",
                            frame -> frame.path("message").path("text").asText().equals("Ik ben er weer"));
            agent.says(id, "Mooi");
            resident.awaitMessage("Mooi");

            List<JsonNode> log = resident.log();
            assertThat(log)
                    .extracting(message -> message.path("seq").asInt())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, log.size()).boxed().toList());
            assertThat(log)
                    .extracting(message -> message.path("text").asText())
                    .containsSubsequence(
                            "wat kost een paspoort",
                            "Eerste bericht",
                            "Gezegd terwijl de chatbot weg was",
                            "Ik ben er weer",
                            "Mooi");
            assertThat(resident.socket().messages())
                    .extracting(message -> message.path("seq").asInt())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, log.size()).boxed().toList());
            agent.closes(id);
            resident.awaitOwner("gem");
        }
    }

    @Test
    void of_two_agents_who_accept_at_the_same_moment_one_gets_the_conversation() throws Exception {
        try (Resident resident = Resident.starts(stack.address(Service.CHATBOT));
                Agent sanne = Agent.signsIn(stack, "sanne");
                Agent bram = Agent.signsIn(stack, "bram")) {
            String id = resident.conversationId;
            resident.goesToAPerson(true);
            sanne.sees(id);
            bram.sees(id);
            sanne.wants(id);
            bram.wants(id);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> about(sanne, "accepted", id) + about(bram, "accepted", id) == 1
                            && about(sanne, "taken", id) + about(bram, "taken", id) == 1);
            resident.awaitOwner("agent");
            resident.cancels();
            resident.awaitOwner("gem");
        }
    }

    /** Whatever the order on the way: both have each other, or neither has. */
    @RepeatedTest(5)
    void who_cancels_at_the_moment_an_agent_accepts_has_the_agent_or_is_back_with_gem() throws Exception {
        try (Resident resident = Resident.starts(stack.address(Service.CHATBOT));
                Agent agent = Agent.signsIn(stack, "lotte")) {
            String id = resident.conversationId;
            resident.goesToAPerson(true);
            agent.sees(id);
            agent.wants(id);
            resident.cancels();
            resident.awaitOwner("gem");
            agent.socket()
                    .await(
                            "withdrawn",
                            frame -> frame.path("conversationId").asText().equals(id));
            resident.say("wat kost een paspoort");
            resident.socket()
                    .await(
                            "message",
                            message -> message.path("author").asText().equals("gem")
                                    && message.path("kind").asText().equals("answer"));
            assertThat(about(agent, "message", id)).isZero();
        }
    }

    @Test
    void without_permission_the_agent_sees_only_what_is_said_from_then_on() throws Exception {
        try (Resident resident = Resident.starts(stack.address(Service.CHATBOT));
                Agent agent = Agent.signsIn(stack, "bram")) {
            String id = resident.conversationId;
            resident.say("ik heb schulden en schaam me");
            resident.socket()
                    .await("message", message -> message.path("author").asText().equals("gem"));
            resident.goesToAPerson(false);
            JsonNode accepted = agent.accepts(id);
            assertThat(accepted.toString()).doesNotContain("schulden");
            resident.say("Dit mag je lezen");
            agent.socket()
                    .await(
                            "message",
                            frame -> frame.path("message").path("text").asText().equals("Dit mag je lezen"));
            agent.closes(id);
            resident.awaitOwner("gem");
        }
    }

    private static long about(Agent agent, String type, String conversationId) {
        return agent.socket().frames(type).stream()
                .filter(frame -> frame.path("conversationId").asText().equals(conversationId))
                .count();
    }
}

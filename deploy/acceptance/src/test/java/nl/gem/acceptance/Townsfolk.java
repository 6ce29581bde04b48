package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.gem.acceptance.Canary.Kind;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;

/** Residents of a month: each day some talk, some are handed over, and some have erased what they said. */
final class Townsfolk {

    /** What was said, and by whom. */
    record Said(Canary canary, Resident resident) {}

    private final LocalStack stack;
    private final URI chatbot;
    private final Random random;
    private final List<Said> said = new ArrayList<>();

    Townsfolk(LocalStack stack, Random random) {
        this.stack = stack;
        this.chatbot = stack.address(Service.CHATBOT);
        this.random = random;
    }

    /** All of them come from one network, which is the day's. */
    void live(int day) throws IOException, InterruptedException {
        String host = Canary.address(day).mark() + (1 + random.nextInt(250));
        try (HttpClient http = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(host))
                .build()) {
            talk(Canary.word(day, Kind.TALK, random), http);
            talk(Canary.word(day, Kind.ERASED, random), http);
            try (Agent agent = Agent.signsIn(stack, "sanne")) {
                handOver(Canary.word(day, Kind.HANDED, random), http, agent);
                handOver(Canary.word(day, Kind.ERASED_AT_DESK, random), http, agent);
            }
        }
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    private Resident starts(Canary canary, HttpClient http) {
        Resident resident = Resident.starts(chatbot, http);
        said.add(new Said(canary, resident));
        resident.say("Vraag over " + canary.mark());
        resident.socket()
                .await("message", message -> message.path("author").asText().equals("gem"));
        return resident;
    }

    /** Asks, judges the answer and the conversation, and downloads it; who wants that has it erased. */
    private void talk(Canary canary, HttpClient http) throws IOException, InterruptedException {
        try (Resident resident = starts(canary, http)) {
            resident.socket()
                    .settle(SocketClient.command("feedback")
                            .put("seq", 2)
                            .put("helpful", false)
                            .put("comment", "Mening over " + canary.mark()));
            resident.socket()
                    .settle(SocketClient.command("rate")
                            .put("score", 2)
                            .put("comment", "Oordeel over " + canary.mark()));
            assertThat(Marks.in(resident.transcript().body())).contains(canary.mark());
            erase(canary, resident);
        }
    }

    private void handOver(Canary canary, HttpClient http, Agent agent) throws IOException, InterruptedException {
        try (Resident resident = starts(canary, http)) {
            String id = resident.conversationId;
            resident.goesToAPerson(true);
            agent.accepts(id);
            agent.says(id, "Antwoord over " + canary.mark());
            resident.awaitMessage("Antwoord over " + canary.mark());
            agent.socket()
                    .settle(SocketClient.command("note")
                            .put("conversationId", id)
                            .put("text", "Notitie over " + canary.mark()));
            if (canary.kind().isErased()) {
                erase(canary, resident);
                agent.socket()
                        .await(
                                "erased",
                                frame -> frame.path("conversationId").asText().equals(id));
            } else {
                agent.closes(id);
                resident.awaitOwner("gem");
            }
        }
    }

    private static void erase(Canary canary, Resident resident) throws IOException, InterruptedException {
        if (canary.kind().isErased()) {
            assertThat(resident.erases()).isEqualTo(204);
        }
    }
}

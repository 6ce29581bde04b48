package nl.gem.images;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import nl.gem.local.Guest;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;

/** What a service is asked in its training run and in its check: what it will be asked every day. */
record Rehearsal(LocalStack stack, Guest guest) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ASK_AGAIN = Duration.ofMillis(500);

    void play(Service service) throws IOException, InterruptedException {
        Pages.visit(guest.managementAddress(), "", "/q/health/live", "/q/metrics");
        switch (service) {
            case CHATBOT -> chat();
            case LIVECHAT -> serve();
            case RETENTION -> look();
        }
    }

    /** A resident who asks, judges, wants a person and thinks better of it. */
    private void chat() throws IOException, InterruptedException {
        Pages.visit(guest.address(), "", "/", "/gem.js", "/gem/panel.js", "/v1/availability", "/openapi.json");
        try (Talk talk = openChat()) {
            ask(talk, "Wat kost een paspoort?");
            ask(talk, "Hoe laat is de milieustraat open?");
            ask(talk, "what about a driving licence");
            ask(talk, "xyzzy");
            talk.send(Talk.command("rate").put("score", 5)).await("ack");
            talk.send(Talk.command("requestHandover")).await("handoverNotice");
            talk.send(Talk.command("confirmHandover").put("shareHistory", true));
            talk.await("state", state -> state.path("owner").asText().equals("queue"));
            talk.send(Talk.command("cancelHandover"));
            talk.await("state", state -> state.path("owner").asText().equals("gem"));
            talk.send(Talk.command("end")).await("ack");
        }
    }

    /** An agent who takes a conversation from the queue, answers, and gives it back. */
    private void serve() throws IOException, InterruptedException {
        String token = Pages.token(stack.issuer(), "sanne");
        Pages.visit(guest.address(), token, "/", "/v1/me", "/v1/colleagues", "/openapi.json");
        URI chatbot = stack.address(Service.CHATBOT);
        try (Talk desk = openDesk(token);
                Talk resident = Talk.resident(chatbot, chatbot)) {
            desk.send(Talk.frame("presence").put("status", "available"));
            resident.send(Talk.frame("start").put("locale", "nl"));
            String id = resident.await("started").path("conversationId").asText();
            ask(resident, "Wat kost een paspoort?");
            wantPerson(resident);
            desk.await(
                    "queue", queue -> queue.findValuesAsText("conversationId").contains(id));
            desk.send(Talk.frame("accept").put("conversationId", id)).await("accepted");
            resident.send(Talk.command("say").put("text", "Goedemorgen"));
            desk.await("message", frame -> isBy("resident", frame.path("message")));
            desk.send(Talk.command("say").put("conversationId", id).put("text", "Waarmee kan ik helpen?"));
            resident.await("message", message -> isBy("agent", message));
            desk.send(Talk.command("close").put("conversationId", id).put("outcome", "back-to-gem"));
            resident.await("state", state -> state.path("owner").asText().equals("gem"));
            resident.send(Talk.command("end")).await("ack");
        }
    }

    /** A privacy officer who looks at what is kept. */
    private void look() throws IOException, InterruptedException {
        String token = Pages.token(stack.issuer(), "fleur");
        Pages.visit(
                guest.address(), token, "/", "/v1/stores", "/v1/ledger", "/v1/ledger/verification", "/v1/access-log");
    }

    /** A resident who has begun a conversation with the container. */
    Talk openChat() throws InterruptedException {
        Talk talk = Talk.resident(guest.address(), stack.address(Service.CHATBOT));
        talk.send(Talk.frame("start").put("locale", "nl")).await("started");
        return talk;
    }

    /** An agent whose console is connected to the container. */
    Talk openDesk(String token) throws InterruptedException {
        Talk talk = Talk.agent(guest.address(), stack.address(Service.LIVECHAT), token);
        talk.await("queue");
        return talk;
    }

    private static void ask(Talk talk, String question) throws InterruptedException {
        talk.send(Talk.command("say").put("text", question));
        talk.await("message", message -> isBy("gem", message));
    }

    /** Asks for a person until somebody is there, which the chatbot hears a moment after an agent has said so. */
    private static void wantPerson(Talk resident) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!resident.send(Talk.command("requestHandover"))
                .await("handoverNotice")
                .path("available")
                .asBoolean()) {
            if (System.nanoTime() > end) {
                throw new ImageFailure("No agent was there within " + PATIENCE.toSeconds() + " s.");
            }
            Thread.sleep(ASK_AGAIN.toMillis());
        }
        resident.send(Talk.command("confirmHandover").put("shareHistory", true));
    }

    private static boolean isBy(String author, JsonNode message) {
        return message.path("author").asText().equals(author);
    }
}

package nl.gem.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A resident with a conversation, over the socket and REST. */
final class Resident implements AutoCloseable {

    private final URI chatbot;
    private SocketClient socket;
    final String conversationId;
    final String token;

    private Resident(URI chatbot, SocketClient opened) {
        this.chatbot = chatbot;
        this.socket = opened;
        socket.send(SocketClient.frame("start").put("locale", "nl"));
        JsonNode started = socket.await("started");
        this.conversationId = started.path("conversationId").asText();
        this.token = started.path("token").asText();
    }

    static Resident starts(URI chatbot) {
        return new Resident(chatbot, SocketClient.resident(chatbot));
    }

    /** @param http the client that connects, for example from an address of its own */
    static Resident starts(URI chatbot, HttpClient http) {
        return new Resident(chatbot, SocketClient.resident(http, chatbot));
    }

    /** Has asked Gem something, and waits for a person with whom the conversation is shared. */
    static Resident waits(URI chatbot, String question) {
        Resident resident = starts(chatbot);
        resident.say(question);
        resident.socket.await(
                "message", message -> message.path("author").asText().equals("gem"));
        resident.goesToAPerson(true);
        return resident;
    }

    SocketClient socket() {
        return socket;
    }

    String say(String text) {
        ObjectNode say = SocketClient.command("say").put("text", text);
        socket.send(say);
        return say.path("clientId").asText();
    }

    void awaitMessage(String text) {
        socket.await("message", message -> message.path("text").asText().equals(text));
    }

    void awaitOwner(String owner) {
        socket.await("state", state -> state.path("owner").asText().equals(owner));
    }

    /** Asks for a person, agrees, and waits in the queue. */
    void goesToAPerson(boolean shareHistory) {
        Awaitility.await("a notice that somebody is there")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    socket.send(SocketClient.command("requestHandover"));
                    return socket.frames("handoverNotice").stream()
                            .anyMatch(notice -> notice.path("available").asBoolean());
                });
        socket.send(SocketClient.command("confirmHandover").put("shareHistory", shareHistory));
        awaitOwner("queue");
    }

    void cancels() {
        socket.send(SocketClient.command("cancelHandover"));
    }

    /** Comes back on a new socket and gets everything after a seq. */
    void reconnects(int afterSeq) {
        socket.close();
        socket = SocketClient.resident(chatbot);
        socket.send(SocketClient.frame("resume")
                .put("conversationId", conversationId)
                .put("token", token)
                .put("afterSeq", afterSeq));
        socket.await("resumed");
    }

    /** The log as the chatbot has it. */
    List<JsonNode> log() throws IOException, InterruptedException {
        HttpResponse<String> response = transcript();
        if (response.statusCode() != 200) {
            throw new IllegalStateException("transcript: " + response.statusCode());
        }
        List<JsonNode> messages = new ArrayList<>();
        SocketClient.JSON.readTree(response.body()).path("messages").forEach(messages::add);
        return messages;
    }

    HttpResponse<String> transcript() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        chatbot.resolve("/v1/conversations/" + conversationId + "/transcript"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Has the conversation erased; gives the status of the answer. */
    int erases() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(chatbot.resolve("/v1/conversations/" + conversationId))
                .header("Authorization", "Bearer " + token)
                .DELETE()
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Ends the conversation, so that it does not stay in the queue of the tests that follow. */
    @Override
    public void close() {
        if (!socket.isClosed()) {
            socket.settle(SocketClient.command("end"));
        }
        socket.close();
    }
}

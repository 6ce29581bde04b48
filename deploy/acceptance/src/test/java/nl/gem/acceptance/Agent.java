package nl.gem.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;

/** An agent at the desk, over its socket. */
final class Agent implements AutoCloseable {

    private final SocketClient socket;

    private Agent(SocketClient socket) {
        this.socket = socket;
        socket.send(SocketClient.frame("presence").put("status", "available"));
    }

    static Agent signsIn(LocalStack stack, String account) throws IOException, InterruptedException {
        return new Agent(SocketClient.agent(stack.address(Service.LIVECHAT), Accounts.token(stack.issuer(), account)));
    }

    /** @param page whose origin the socket names */
    static Agent at(URI page, String token) {
        return new Agent(SocketClient.agent(page, token));
    }

    SocketClient socket() {
        return socket;
    }

    void sees(String conversationId) {
        socket.await(
                "queue",
                queue ->
                        queue.path("waiting").findValuesAsText("conversationId").contains(conversationId));
    }

    void wants(String conversationId) {
        socket.send(SocketClient.frame("accept").put("conversationId", conversationId));
    }

    /** Accepts and waits until the conversation is this agent's. */
    JsonNode accepts(String conversationId) {
        sees(conversationId);
        wants(conversationId);
        return socket.await(
                "accepted", frame -> frame.path("conversationId").asText().equals(conversationId));
    }

    void says(String conversationId, String text) {
        socket.send(SocketClient.command("say")
                .put("conversationId", conversationId)
                .put("text", text));
    }

    void closes(String conversationId) {
        socket.send(SocketClient.command("close")
                .put("conversationId", conversationId)
                .put("outcome", "back-to-gem"));
    }

    @Override
    public void close() {
        socket.close();
    }
}

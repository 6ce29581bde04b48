package nl.gem.chatbot.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.gem.chatbot.stack.Sql;
import nl.gem.chatbot.stack.Stack;
import org.junit.jupiter.api.Test;

/** Whose word counts on where a resident comes from. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ForwardedAddressTest {

    private static final String RESIDENT = "198.51.100.77";
    private static final String ELSEWHERE = "203.0.113.5";

    @TestHTTPResource("/")
    URI page;

    @Inject
    Vertx vertx;

    @Test
    void headers_forged_by_a_peer_that_is_no_gateway_are_ignored() throws Exception {
        WebSocketConnectOptions forged = new WebSocketConnectOptions()
                .addHeader("X-Forwarded-For", ELSEWHERE)
                .addHeader("Forwarded", "for=" + ELSEWHERE)
                .addHeader("X-Real-IP", ELSEWHERE);

        assertThat(networkOf(forged, "127.0.0.1")).isEqualTo("127.0.0.0/24");
    }

    @Test
    void the_gateway_is_believed_on_what_it_added_itself_and_on_nothing_before_it() throws Exception {
        WebSocketConnectOptions forged = new WebSocketConnectOptions()
                .addHeader("X-Forwarded-For", ELSEWHERE + ", " + RESIDENT)
                .addHeader("Forwarded", "for=" + ELSEWHERE)
                .addHeader("X-Real-IP", ELSEWHERE);

        assertThat(networkOf(forged, Stack.GATEWAY)).isEqualTo("198.51.100.0/24");
    }

    /** Starts a conversation from a local address, and reads what was stored of where it came from. */
    private String networkOf(WebSocketConnectOptions handshake, String from) throws Exception {
        CompletableFuture<String> started = new CompletableFuture<>();
        WebSocket socket = vertx.createWebSocketClient(new WebSocketClientOptions().setLocalAddress(from))
                .connect(handshake
                        .setHost("127.0.0.1")
                        .setPort(page.getPort())
                        .setURI("/chat")
                        .addHeader("Origin", Stack.ORIGIN))
                .onSuccess(open -> open.textMessageHandler(text -> {
                    JsonObject frame = new JsonObject(text);
                    if (frame.getString("type").equals("started")) {
                        started.complete(frame.getString("conversationId"));
                    }
                }))
                .toCompletionStage()
                .toCompletableFuture()
                .get(15, TimeUnit.SECONDS);
        socket.writeTextMessage(
                new JsonObject().put("type", "start").put("locale", "nl").encode());
        String id = started.get(15, TimeUnit.SECONDS);
        socket.close();
        return Sql.text("select network from gem.request_origin where conversation_id = '" + id + "'");
    }
}

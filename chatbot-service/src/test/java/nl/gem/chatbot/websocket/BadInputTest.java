package nl.gem.chatbot.websocket;

import static nl.gem.chatbot.stack.ResidentClient.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class BadInputTest {

    @TestHTTPResource("/")
    URI page;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type":                                                                | invalid-frame
                    []                                                                      | invalid-frame
                    {"type":"say","clientId":"no uuid","text":"hallo"}                       | invalid-frame
                    {"type":"dance"}                                                        | unknown-type
                    {"type":"start","locale":"nl"}                                          | already-started
                    {"type":"say","clientId":"00000000-0000-4000-8000-000000000001","text":""}            | invalid-frame
                    {"type":"say","clientId":"00000000-0000-4000-8000-000000000001","text":"\\ud83d"}     | invalid-frame
                    {"type":"say","clientId":"00000000-0000-4000-8000-000000000001","text":"a\\u0000b"}   | invalid-frame
                    {"type":"confirmHandover","clientId":"00000000-0000-4000-8000-000000000001","shareHistory":true} | not-asked
                    {"type":"feedback","clientId":"00000000-0000-4000-8000-000000000001","seq":99,"helpful":true}    | invalid-frame
                    """)
    void a_frame_that_is_not_allowed_gets_its_code_and_the_socket_stays_open(String frame, String code) {
        try (ResidentClient resident = ResidentClient.started(page)) {
            resident.sendRaw(frame);
            assertThat(resident.await("error").getString("code")).isEqualTo(code);

            resident.say("wat kost een paspoort");
            assertThat(resident.awaitMessage("resident").getInteger("seq")).isEqualTo(1);
        }
    }

    @Test
    void a_text_of_2001_characters_is_too_long_and_2000_emoji_are_not() {
        try (ResidentClient resident = ResidentClient.started(page)) {
            UUID tooLong = resident.say("a".repeat(2001));
            JsonObject error = resident.await("error");
            assertThat(error.getString("code")).isEqualTo("too-long");
            assertThat(error.getString("clientId")).isEqualTo(tooLong.toString());

            resident.say("😀".repeat(2000));
            assertThat(resident.awaitMessage("resident").getInteger("seq")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"say", "choose", "feedback", "rate", "requestHandover", "confirmHandover", "end"})
    void nothing_can_be_done_before_start(String type) {
        try (ResidentClient resident = ResidentClient.connect(page)) {
            resident.send(command(type, UUID.randomUUID())
                    .put("text", "hallo")
                    .put("topic", "digid")
                    .put("seq", 1)
                    .put("helpful", true)
                    .put("score", 3)
                    .put("shareHistory", true));
            assertThat(resident.await("error").getString("code")).isEqualTo("not-started");
        }
    }

    @Test
    void a_wrong_token_and_another_conversation_are_not_found() {
        try (ResidentClient owner = ResidentClient.started(page);
                ResidentClient thief = ResidentClient.started(page);
                ResidentClient other = ResidentClient.connect(page)) {
            other.send(resume(owner.conversationId, thief.token));
            assertThat(other.await("error").getString("code")).isEqualTo("not-found");
            other.forgetFrames();
            other.send(resume(UUID.randomUUID().toString(), owner.token));
            assertThat(other.await("error").getString("code")).isEqualTo("not-found");
            other.send(resume(owner.conversationId, owner.token));
            assertThat(other.await("resumed").getString("owner")).isEqualTo("gem");
        }
    }

    @Test
    void the_same_client_id_is_stored_once() {
        try (ResidentClient resident = ResidentClient.started(page)) {
            UUID clientId = resident.say("wat kost een paspoort");
            resident.awaitMessage("gem");
            resident.send(command("say", clientId).put("text", "wat kost een paspoort"));
            resident.await(frame ->
                    frame.getString("type").equals("ack") && clientId.toString().equals(frame.getString("clientId")));
            assertThat(resident.frames("message")).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", ""})
    void a_page_that_is_not_ours_gets_no_socket(String origin) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (!origin.isEmpty()) {
            builder.header("Origin", origin);
        }
        URI chat = URI.create("ws://" + page.getHost() + ":" + page.getPort() + "/chat");
        assertThatThrownBy(() ->
                        builder.buildAsync(chat, new WebSocket.Listener() {}).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void who_sends_too_fast_is_told_so() {
        try (ResidentClient resident = ResidentClient.started(page)) {
            for (int i = 0; i < 70; i++) {
                resident.sendRaw("{\"type\":\"typing\"}");
            }
            assertThat(resident.await("error").getString("code")).isEqualTo("too-fast");
        }
    }

    private static JsonObject resume(String conversationId, String token) {
        return new JsonObject()
                .put("type", "resume")
                .put("conversationId", conversationId)
                .put("token", token)
                .put("afterSeq", 0);
    }
}

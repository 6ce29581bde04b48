package nl.gem.chatbot.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import nl.gem.chatbot.abuse.FollowNetworks;
import nl.gem.chatbot.abuse.NetworkLimits;
import nl.gem.chatbot.abuse.Networks;
import nl.gem.chatbot.conversation.Network;
import nl.gem.chatbot.stack.Sql;
import nl.gem.chatbot.stack.Stack;
import nl.gem.chatbot.stack.Token;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A maintainer sees which networks are refused and blocks one, for some hours and never unseen. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class NetworksTest {

    private static final String ADDRESS = "127.44.44.1";
    private static final String NETWORK = "127.44.44.0/24";
    private static final String REASON = "Melding 4712: hier komen duizenden vragen vandaan.";
    private static final String PATH = "/v1/networks";

    @TestHTTPResource("/")
    URI page;

    @Inject
    Networks networks;

    @Inject
    FollowNetworks follow;

    @Inject
    NetworkLimits limits;

    @AfterEach
    void nobodyIsBlockedOrCounted() {
        follow.store().await().indefinitely();
        Sql.text("delete from gem.network_block");
        Sql.text("delete from gem.network_refusal");
        awaitBlocked(false);
    }

    @Test
    void a_network_with_too_many_sockets_is_refused_and_listed() throws Exception {
        connect().join().abort();
        for (int i = 0; i < limits.sockets(); i++) {
            networks.use(network()).opened();
        }
        assertThat(refusedWith()).isEqualTo(429);
        assertThat(refusedWith()).isEqualTo(429);
        for (int i = 0; i < limits.sockets(); i++) {
            networks.use(network()).closed();
        }

        Awaitility.await().untilAsserted(() -> {
            follow.store().await().indefinitely();
            assertThat(listed()).containsEntry("refusals", 2).doesNotContainKey("blockedUntil");
        });
        assertThat(lastEntry()).isEqualTo("mo maintainer misbruik: netwerken bekeken");
    }

    @Test
    void a_blocked_network_loses_its_sockets_and_gets_no_new_ones() throws Exception {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        WebSocket socket = connect(closed).join();

        block(NETWORK, 2, REASON).then().statusCode(200).body("network", equalTo(NETWORK));
        assertThat(lastEntry()).isEqualTo("mo maintainer misbruik: netwerk geblokkeerd " + REASON);
        awaitBlocked(true);

        socket.sendText(
                new JsonObject().put("type", "start").put("locale", "nl").encode(), true);
        assertThat(closed.join()).isEqualTo(1008);
        assertThat(refusedWith()).isEqualTo(403);
        assertThat(listed().get("blockedUntil")).isNotNull();

        as(Token.MO)
                .queryParam("network", NETWORK)
                .delete(PATH + "/blocks")
                .then()
                .statusCode(204);
        assertThat(lastEntry()).isEqualTo("mo maintainer misbruik: blokkade opgeheven");
        awaitBlocked(false);
        connect().join().abort();
        as(Token.MO)
                .queryParam("network", NETWORK)
                .delete(PATH + "/blocks")
                .then()
                .statusCode(404);
    }

    @Test
    void a_block_ends_by_itself() {
        block(NETWORK, 1, REASON).then().statusCode(200);
        awaitBlocked(true);
        Sql.moveClock("interval '61 minutes'");
        try {
            awaitBlocked(false);
        } finally {
            Sql.moveClock("interval '0'");
        }
    }

    @Test
    void a_second_block_takes_the_place_of_the_first() {
        block(NETWORK, 24, REASON).then().statusCode(200);
        block(NETWORK, 1, REASON).then().statusCode(200);

        assertThat(Sql.count("network_block", "network = '" + NETWORK + "'")).isOne();
        assertThat(Sql.count("network_block", "blocked_until > gem.gem_now() + interval '61 minutes'"))
                .isZero();
    }

    @Test
    void a_blocked_network_is_not_given_articles_either() throws Exception {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> searchedWith() == 200);
        block(NETWORK, 1, REASON).then().statusCode(200);
        awaitBlocked(true);
        assertThat(searchedWith()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"127.44.44.0/16, 2", "127.44.44.1, 2", "gemeente.example, 2", "127.44.44.0/24, 0", "127.44.44.0/24, 25"
    })
    void nonsense_is_refused(String network, int hours) {
        block(network, hours, REASON).then().statusCode(400);
        assertThat(Sql.count("network_block", "true")).isZero();
    }

    @Test
    void doors_are_closed_for_others() {
        given().header("X-Requested-With", "gem").get(PATH).then().statusCode(401);
        for (String other : new String[] {Token.TESSA, Token.SANNE, Token.FLEUR}) {
            as(other).get(PATH).then().statusCode(403);
        }
        block(NETWORK, 1, "kort").then().statusCode(400);
        given().auth()
                .oauth2(Token.MO)
                .contentType("application/json")
                .body("{}")
                .post(PATH + "/blocks")
                .then()
                .statusCode(400);
    }

    private static Network network() {
        return Network.of(ADDRESS).orElseThrow();
    }

    private void awaitBlocked(boolean wanted) {
        Awaitility.await().until(() -> networks.use(network()).isBlocked() == wanted);
    }

    private CompletableFuture<WebSocket> connect() throws IOException {
        return connect(new CompletableFuture<>());
    }

    private int searchedWith() throws IOException, InterruptedException {
        URI search = URI.create("http://127.0.0.1:" + page.getPort() + "/v1/articles?q=paspoort");
        return client().send(HttpRequest.newBuilder(search).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpClient client() throws IOException {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(ADDRESS))
                .build();
    }

    private CompletableFuture<WebSocket> connect(CompletableFuture<Integer> closed) throws IOException {
        return client().newWebSocketBuilder()
                .header("Origin", Stack.ORIGIN)
                .buildAsync(URI.create("ws://127.0.0.1:" + page.getPort() + "/chat"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                        closed.complete(code);
                        return CompletableFuture.completedStage(null);
                    }
                });
    }

    private int refusedWith() throws IOException {
        try {
            connect().join().abort();
            return 101;
        } catch (CompletionException refused) {
            return refused.getCause() instanceof WebSocketHandshakeException handshake
                    ? handshake.getResponse().statusCode()
                    : 0;
        }
    }

    private static Response block(String network, int hours, String reason) {
        return as(Token.MO)
                .contentType("application/json")
                .body(new JsonObject()
                        .put("network", network)
                        .put("hours", hours)
                        .put("reason", reason)
                        .encode())
                .post(PATH + "/blocks");
    }

    private static Map<String, Object> listed() {
        return as(Token.MO)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("find { it.network == '" + NETWORK + "' }");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("X-Requested-With", "gem");
    }

    private static String lastEntry() {
        return Sql.text(
                "select concat_ws(' ', name, role, activity, reason) from gem.access_log order by n desc limit 1");
    }
}

package nl.gem.kit.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against answers as identity providers give them. */
class DemoAccountsTest {

    private final Vertx vertx = Vertx.vertx();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer provider;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/realms/gem/.well-known/openid-configuration", 200, "{\"token_endpoint\":\"" + address() + "/token\"}");
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
        vertx.closeAndAwait();
    }

    @ParameterizedTest
    @CsvSource({
        "200, access_token, true",
        "401, invalid_grant, true",
        "400, invalid_grant, true",
        "401, invalid_client, false",
        "400, unauthorized_client, false"
    })
    void demo_accounts_are_let_in_where_their_client_is_known(int status, String word, boolean letIn) {
        answer("/token", status, "{\"" + (status == 200 ? word : "error") + "\":\"" + word + "\"}");

        assertThat(letIn()).isEqualTo(letIn);
        assertThat(asked).last().asString().contains("client_id=gem-acceptance", "username=sanne");
    }

    @Test
    void provider_that_is_away_says_neither_yes_nor_no() {
        answer("/token", 503, "{}");

        assertThatThrownBy(this::letIn).isInstanceOf(IllegalStateException.class);
    }

    private boolean letIn() {
        return new DemoAccounts(WebClient.create(vertx))
                .areLetIn(address() + "/realms/gem/")
                .await()
                .indefinitely();
    }

    private String address() {
        return "http://127.0.0.1:" + provider.getAddress().getPort();
    }

    private void answer(String path, int status, String body) {
        provider.createContext(path, exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}

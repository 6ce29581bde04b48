package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.gem.local.Guest;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replica of live chat that has not found its identity provider yet. */
class SignInOutageTest {

    private static final Map<String, String> NOBODY_THERE =
            Map.of("GEM_OIDC_URL", "http://127.0.0.1:1/realms/gem", "QUARKUS_OIDC_CONNECTION_DELAY", "1S");

    @TempDir
    Path directory;

    @Test
    void who_asks_while_the_identity_provider_is_away_is_told_to_come_back_and_nothing_else() throws Exception {
        LocalStack stack = RunningStack.get();
        Guest guest = stack.guest(Service.LIVECHAT);
        try (LoneService desk = LoneService.start(Service.LIVECHAT, guest, NOBODY_THERE, directory.resolve("log"))) {
            desk.awaitListening();
            URI me = guest.address().resolve("/v1/me");

            HttpResponse<String> script = ask(HttpRequest.newBuilder(me).header("X-Requested-With", "JavaScript"));
            HttpResponse<String> bearer = ask(HttpRequest.newBuilder(me)
                    .header("Authorization", "Bearer " + Accounts.token(stack.issuer(), "sanne")));

            for (HttpResponse<String> answer : List.of(script, bearer)) {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(SocketClient.JSON
                                .readTree(answer.body())
                                .path("status")
                                .asInt())
                        .isEqualTo(503);
                assertThat(answer.body()).doesNotContain("127.0.0.1", "OIDC");
            }
        }
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

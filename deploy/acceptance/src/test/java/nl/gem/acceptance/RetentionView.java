package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;

/** What the privacy officer is told. */
public record RetentionView(URI address, URI issuer) {

    static RetentionView of(LocalStack stack) {
        return new RetentionView(stack.address(Service.RETENTION), stack.issuer());
    }

    public JsonNode verification() throws IOException, InterruptedException {
        return get("/v1/verification");
    }

    JsonNode ledger() throws IOException, InterruptedException {
        return get("/v1/ledger/verification");
    }

    /** Since that moment everything has been measured and enforced, and nothing is out of order. */
    public static void assertWellSince(Instant moment, JsonNode verification) {
        JsonNode enforcement = verification.path("enforcement");
        assertThat(verification.path("findings")).isEmpty();
        assertThat(verification.path("state").asText()).isEqualTo("ok");
        assertThat(time(verification.path("checkedAt"))).isAfter(moment);
        assertThat(time(enforcement.path("at"))).isAfter(moment);
        assertThat(enforcement.path("held").asText()).isEmpty();
        assertThat(enforcement.path("failed").asInt()).isZero();
        assertThat(enforcement.path("unreachable")).isEmpty();
    }

    private static Instant time(JsonNode time) {
        return time.asText().isEmpty() ? Instant.EPOCH : Instant.parse(time.asText());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + Accounts.token(issuer, "fleur"))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + response.statusCode());
        }
        return SocketClient.JSON.readTree(response.body());
    }
}

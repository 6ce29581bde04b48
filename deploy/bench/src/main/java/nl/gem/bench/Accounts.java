package nl.gem.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Tokens for the demo accounts, by the client that only the local realm has. */
final class Accounts {

    private Accounts() {}

    static String token(URI issuer, String account) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=gem-acceptance&client_secret=gem&username=" + account
                                + "&password=gem"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new BenchFailure("Keycloak gives no token for " + account + ": " + response.statusCode() + ".");
            }
            return Frames.read(response.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new BenchFailure("Keycloak cannot be asked for a token.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted while signing in.", e);
        }
    }
}

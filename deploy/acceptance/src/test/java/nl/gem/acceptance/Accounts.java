package nl.gem.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Tokens for the demo accounts, by the client that only the local realm has. */
public final class Accounts {

    private Accounts() {}

    /** An access token of a demo account. */
    public static String token(URI issuer, String account) throws IOException, InterruptedException {
        return token(HttpClient.newHttpClient(), issuer, "gem-acceptance", account);
    }

    /** The same from a realm where that client has another name. */
    static String token(HttpClient http, URI issuer, String client, String account)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_secret=gem&password=gem&client_id=" + client + "&username="
                                + account))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("no token for " + account + ": " + response.statusCode());
        }
        return SocketClient.JSON.readTree(response.body()).path("access_token").asText();
    }
}

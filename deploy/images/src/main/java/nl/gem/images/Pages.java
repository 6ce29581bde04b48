package nl.gem.images;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests over HTTP, as somebody who has signed in or nobody. */
final class Pages {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Pages() {}

    /** A demo account's token, from the client that only the local realm has. */
    static String token(URI issuer, String account) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=gem-acceptance&client_secret=gem&username="
                        + account + "&password=gem"))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new ImageFailure("Keycloak gives no token for " + account + ": " + answer.statusCode() + ".");
        }
        return Talk.JSON.readTree(answer.body()).path("access_token").asText();
    }

    /** Gets each of the paths; an answer of 400 or more is a failure. */
    static void visit(URI server, String token, String... paths) throws IOException, InterruptedException {
        for (String path : paths) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            int status = HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
            if (status >= 400) {
                throw new ImageFailure(server + path + " answers " + status + ".");
            }
        }
    }
}

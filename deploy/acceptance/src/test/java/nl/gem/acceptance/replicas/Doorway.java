package nl.gem.acceptance.replicas;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/**
 * Where clients come in: through the proxy, from a page of the service.
 *
 * @param token of an agent, made anew for each socket; empty for residents
 */
record Doorway(URI proxy, URI page, String path, TokenSource token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Tokens are short-lived. */
    interface TokenSource {
        String get() throws Exception;
    }

    /** Fails when no replica takes the connection now. */
    WebSocket open(WebSocket.Listener listener) throws Exception {
        WebSocket.Builder builder =
                HTTP.newWebSocketBuilder().connectTimeout(PATIENCE).header("Origin", page.toString());
        String bearer = token.get();
        if (!bearer.isEmpty()) {
            builder.header("Authorization", "Bearer " + bearer);
        }
        try {
            return builder.buildAsync(URI.create("ws://" + proxy.getAuthority() + path), listener)
                    .join();
        } catch (CompletionException refused) {
            throw new IOException("no replica takes the connection", refused);
        }
    }
}

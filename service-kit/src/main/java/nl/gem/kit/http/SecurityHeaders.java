package nl.gem.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import nl.gem.kit.production.Profiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sets the security headers of every public answer in one place, so that no page can forget them. Only the handshake of a
 * socket goes without: no page is shown by it, and its headers stay in memory as long as the socket is open.
 */
@ApplicationScoped
class SecurityHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' %s;"
                    + " img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** A year, the least that the Forum Standaardisatie asks for; browsers ignore it where there is no encryption. */
    private static final String ONE_YEAR = "max-age=31536000";

    private final Map<String, String> always;

    /** @param connect further sources that our own pages may connect to, separated by spaces */
    SecurityHeaders(@ConfigProperty(name = "gem.csp.connect", defaultValue = "ws: wss:") String connect) {
        this.always = headers(connect, Profiles.isProduction());
    }

    static Map<String, String> headers(String connect, boolean production) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Security-Policy", POLICY.formatted(connect));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        if (production) {
            headers.put("Strict-Transport-Security", ONE_YEAR);
        }
        return Map.copyOf(headers);
    }

    void install(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (!isHandshake(context.request())) {
                        always.forEach(context.response()::putHeader);
                    }
                    context.next();
                },
                200);
    }

    /** RFC 6455, 4.1. */
    private static boolean isHandshake(HttpServerRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }
}

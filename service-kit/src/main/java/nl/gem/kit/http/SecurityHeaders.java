package nl.gem.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    private final String contentSecurityPolicy;

    /** @param connect further sources that our own pages may connect to, separated by spaces */
    SecurityHeaders(@ConfigProperty(name = "gem.csp.connect", defaultValue = "ws: wss:") String connect) {
        this.contentSecurityPolicy = POLICY.formatted(connect);
    }

    void install(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (!isHandshake(context.request())) {
                        protect(context.response());
                    }
                    context.next();
                },
                200);
    }

    /** RFC 6455, 4.1. */
    private static boolean isHandshake(HttpServerRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    private void protect(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", contentSecurityPolicy);
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("X-Frame-Options", "DENY");
        response.putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}

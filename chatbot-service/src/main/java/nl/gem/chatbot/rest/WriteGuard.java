package nl.gem.chatbot.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Staff have a session cookie, so a write must come from our own pages: other sites cannot set this header without being
 * asked first, and nobody but our own origins is allowed (OWASP CSRF prevention, custom request headers).
 */
class WriteGuard {

    private static final Set<String> PATHS = Set.of("/v1/training/", "/v1/break-glass", "/v1/dead-letters");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    public @Nullable Response guard(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean ours = PATHS.stream().anyMatch(path::startsWith);
        boolean reads = READS.contains(request.getMethod());
        return !ours || reads || request.getHeaderString("X-Requested-With") != null
                ? null
                : Problem.of(400, "Bad Request", "A write needs the header X-Requested-With.");
    }
}

package nl.gem.livechat.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** What holds for every request: nothing is kept by caches, and a write comes from our own pages. */
class Guards {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /**
     * Staff have a session cookie. Other sites cannot set this header without being asked first, and nobody but our own
     * origins is allowed (OWASP CSRF prevention, custom request headers).
     */
    @ServerRequestFilter
    public @Nullable Response guard(ContainerRequestContext request) {
        return READS.contains(request.getMethod()) || request.getHeaderString("X-Requested-With") != null
                ? null
                : Problem.of(400, "Bad Request", "A write needs the header X-Requested-With.");
    }

    @ServerResponseFilter
    public void noStore(ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

package nl.gem.retention.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An error as RFC 9457 writes it: without anything of the inside. */
record Problem(String type, String title, int status) {

    static Response of(int status, String title) {
        return Response.status(status)
                .type(MediaType.valueOf("application/problem+json"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Problem("about:blank", title, status))
                .build();
    }
}

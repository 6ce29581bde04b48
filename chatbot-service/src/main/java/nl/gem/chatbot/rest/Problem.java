package nl.gem.chatbot.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An error as RFC 9457 writes it: without anything of the inside. */
record Problem(String type, String title, int status) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Response of(int status, String title) {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Problem("about:blank", title, status))
                .build();
    }

    static Response notFound() {
        return of(404, "Not Found");
    }
}

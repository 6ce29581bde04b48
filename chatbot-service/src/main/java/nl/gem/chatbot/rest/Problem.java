package nl.gem.chatbot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 writes it: without anything of the inside. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type, String title, int status, @Nullable String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Response of(int status, String title) {
        return of(status, title, null);
    }

    /** @param detail a sentence for whoever asked */
    static Response of(int status, String title, @Nullable String detail) {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Problem("about:blank", title, status, detail))
                .build();
    }

    static Response notFound() {
        return of(404, "Not Found");
    }
}

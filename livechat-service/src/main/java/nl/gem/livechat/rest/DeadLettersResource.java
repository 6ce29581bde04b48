package nl.gem.livechat.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import nl.gem.kit.inbox.DeadLetterReport;
import nl.gem.kit.inbox.DeadLetterTopic;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What came from the chatbot and could not be handled: where and why, never what it says. */
@Path("/v1/dead-letters")
@RolesAllowed("maintainer")
public class DeadLettersResource {

    private final DeadLetterTopic deadLetters;

    DeadLettersResource(DeadLetterTopic deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GET
    public Uni<Response> list() {
        return deadLetters
                .newest()
                .map(letters -> Response.ok(DeadLetterReport.of(letters), MediaType.APPLICATION_JSON_TYPE)
                        .header("Cache-Control", "no-store")
                        .build());
    }

    /**
     * Sends it to its topic again. By the protocol's rules that changes no conversation whose event was repaired.
     *
     * @param from a header that no other site may send with the session's cookie
     */
    @POST
    @Path("/{partition}/{offset}/replay")
    public Uni<Response> replay(
            @RestPath int partition, @RestPath long offset, @HeaderParam("X-Requested-With") @Nullable String from) {
        if (from == null) {
            return Uni.createFrom().item(problem(400, "Bad Request"));
        }
        return deadLetters
                .replay(partition, offset)
                .map(sent -> sent ? Response.noContent().build() : problem(404, "Not Found"));
    }

    private static Response problem(int status, String title) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(Map.of("type", "about:blank", "title", title, "status", status))
                .build();
    }
}

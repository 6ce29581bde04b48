package nl.gem.chatbot.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import nl.gem.kit.inbox.DeadLetterReport;
import nl.gem.kit.inbox.DeadLetterTopic;
import org.jboss.resteasy.reactive.RestPath;

/** What came from live chat and could not be handled: where and why, never what it says. */
@Path("/v1/dead-letters")
@RolesAllowed(Staff.MAINTAINER)
class DeadLettersResource {

    private final DeadLetterTopic deadLetters;

    DeadLettersResource(DeadLetterTopic deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GET
    public Uni<Response> list() {
        return deadLetters.newest().map(DeadLetterReport::of).map(Attempts::ok);
    }

    /** Sends it to its topic again. By the protocol's rules that changes no conversation whose event was repaired. */
    @POST
    @Path("/{partition}/{offset}/replay")
    public Uni<Response> replay(@RestPath int partition, @RestPath long offset) {
        return deadLetters.replay(partition, offset).map(sent -> sent ? Attempts.noContent() : Problem.notFound());
    }
}

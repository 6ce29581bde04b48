package nl.gem.chatbot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import nl.gem.chatbot.handover.AskDesk;
import org.jspecify.annotations.Nullable;

/** Whether a person can be reached now. */
@Path("/v1/availability")
class AvailabilityResource {

    /** @param waiting how many residents wait */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Availability(
            boolean open, @Nullable Instant until, @Nullable Instant opensAt, int waiting) {}

    private final AskDesk desk;

    AvailabilityResource(AskDesk desk) {
        this.desk = desk;
    }

    @GET
    public Uni<Availability> get() {
        return desk.availability().map(now -> new Availability(now.open(), now.until(), now.opensAt(), now.waiting()));
    }
}

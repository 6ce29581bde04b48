package nl.gem.retention.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.gem.retention.access.Place;
import nl.gem.retention.access.ReadAccessLog;
import nl.gem.retention.access.Reading;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Who read what. */
@Path("/v1/access-log")
class AccessLogResource {

    private static final int PAGE = 50;

    private final ReadAccessLog accessLog;

    AccessLogResource(ReadAccessLog accessLog) {
        this.accessLog = accessLog;
    }

    /**
     * An entry as the protocol writes it.
     *
     * @param n number within the service
     * @param conversationId the one that was read, while it exists
     * @param conversationIds those that were read, while they exist; where it was more than one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccessView(
            long n,
            Instant at,
            String service,
            String person,
            String name,
            String role,
            String activity,
            @Nullable String reason,
            @Nullable UUID conversationId,
            @Nullable List<UUID> conversationIds) {

        static AccessView of(Reading reading) {
            List<UUID> shown = reading.conversations();
            return new AccessView(
                    reading.n(),
                    reading.at().truncatedTo(ChronoUnit.MILLIS),
                    reading.service(),
                    reading.person(),
                    reading.name(),
                    reading.role(),
                    reading.activity(),
                    reading.reason(),
                    shown.size() == 1 ? shown.getFirst() : null,
                    shown.size() > 1 ? shown : null);
        }
    }

    /**
     * Newest first, 50 at most. Where the list goes on stands in the header {@code Link} with {@code rel="next"}
     * (RFC 8288): its {@code after} is a place in the logs of all services.
     */
    @GET
    public Uni<RestResponse<List<AccessView>>> entries(@QueryParam("after") @DefaultValue("") String after) {
        Place place = Place.parse(after).orElseThrow(BadRequestException::new);
        return accessLog.after(place, PAGE).map(AccessLogResource::answer);
    }

    private static RestResponse<List<AccessView>> answer(ReadAccessLog.Page page) {
        ResponseBuilder<List<AccessView>> response = ResponseBuilder.ok(
                        page.readings().stream().map(AccessView::of).toList())
                .header("Cache-Control", "no-store");
        page.next().ifPresent(next -> response.header("Link", "</v1/access-log?after=" + next + ">; rel=\"next\""));
        return response.build();
    }
}

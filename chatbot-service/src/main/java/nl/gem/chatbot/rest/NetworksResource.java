package nl.gem.chatbot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.gem.chatbot.abuse.NetworkRecords;
import nl.gem.chatbot.abuse.RefusedNetwork;
import nl.gem.chatbot.access.Reason;
import nl.gem.chatbot.conversation.Network;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Networks that were refused, and blocks on them. Looking is logged, as is what is done. */
@Path("/v1/networks")
@CustomDeserialization(Bodies.Strict.class)
@RolesAllowed(Staff.MAINTAINER)
class NetworksResource {

    private static final int LONGEST_HOURS = 24;

    private final NetworkRecords records;
    private final Staff staff;

    NetworksResource(NetworkRecords records, Staff staff) {
        this.records = records;
        this.staff = staff;
    }

    /** @param network /24 for IPv4, /48 for IPv6 */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NetworkJson(
            String network,
            long refusals,
            long conversations,
            Instant lastAt,
            @Nullable Instant blockedUntil) {

        static NetworkJson of(RefusedNetwork refused) {
            return new NetworkJson(
                    refused.network().cidr(),
                    refused.refusals(),
                    refused.conversations(),
                    refused.lastAt(),
                    refused.blockedUntil());
        }
    }

    /**
     * @param hours 1 to 24
     * @param reason 10 to 500 characters; it stays in the access log, so it says nothing about a resident
     */
    record BlockRequest(
            @Nullable String network,
            @Nullable Integer hours,
            @Nullable String reason) {}

    record Blocked(String network, Instant blockedUntil) {}

    @GET
    public Uni<Response> list() {
        return records.mostRefused(staff.member()).map(NetworksResource::listed);
    }

    private static Response listed(List<RefusedNetwork> networks) {
        return Attempts.ok(networks.stream().map(NetworkJson::of).toList());
    }

    /** Replicas hear of it within some seconds; a socket that is open closes with its next frame. */
    @POST
    @Path("/blocks")
    public Uni<Response> block(@Nullable BlockRequest sent) {
        BlockRequest request = Bodies.sent(sent);
        Optional<Network> network = Network.parse(Bodies.sent(request.network()));
        Optional<Reason> reason = Reason.of(request.reason());
        int hours = Bodies.sent(request.hours());
        if (network.isEmpty()) {
            return refused("The network is a /24 (IPv4) or a /48 (IPv6).");
        }
        if (hours < 1 || hours > LONGEST_HOURS) {
            return refused("A block lasts 1 to 24 hours.");
        }
        if (reason.isEmpty()) {
            return refused("The reason has 10 to 500 characters.");
        }
        return records.block(network.get(), Duration.ofHours(hours), reason.get(), staff.member())
                .map(until -> Attempts.ok(new Blocked(network.get().cidr(), until)));
    }

    @DELETE
    @Path("/blocks")
    public Uni<Response> unblock(@RestQuery @Nullable String network) {
        return Network.parse(network == null ? "" : network)
                .map(parsed -> records.unblock(parsed, staff.member())
                        .map(done -> done ? Attempts.noContent() : Problem.notFound()))
                .orElseGet(() -> refused("The network is a /24 (IPv4) or a /48 (IPv6)."));
    }

    private static Uni<Response> refused(String why) {
        return Uni.createFrom().item(Problem.of(400, "Bad Request", why));
    }
}

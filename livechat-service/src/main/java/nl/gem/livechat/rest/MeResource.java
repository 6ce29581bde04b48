package nl.gem.livechat.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.gem.livechat.desk.SignIn;
import nl.gem.livechat.identity.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The agent who is signed in; asking it also renews the session. */
@Path("/v1/me")
@RolesAllowed({"kcc-agent", "team-lead"})
public class MeResource {

    private static final List<String> ROLES = List.of("kcc-agent", "team-lead");

    /**
     * @param name the chat name under which residents know this person
     * @param roles those of this service
     */
    public record Me(String name, List<String> roles) {}

    private final SecurityIdentity identity;
    private final SignIn signIn;

    MeResource(SecurityIdentity identity, SignIn signIn) {
        this.identity = identity;
        this.signIn = signIn;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<Me>> me() {
        List<String> roles = ROLES.stream().filter(identity::hasRole).toList();
        return signIn.withPage(SignedIn.agent(identity))
                .map(agent -> ResponseBuilder.ok(new Me(agent.chatName(), roles))
                        .header("Cache-Control", "no-store")
                        .build());
    }
}

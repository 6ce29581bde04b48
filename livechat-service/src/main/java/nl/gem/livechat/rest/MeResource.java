package nl.gem.livechat.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import nl.gem.livechat.desk.SignIn;
import nl.gem.livechat.identity.SignedIn;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The agent who is signed in; asking it also renews the session. */
@Path("/v1/me")
@RolesAllowed({"kcc-agent", "team-lead"})
public class MeResource {

    private static final List<String> ROLES = List.of("kcc-agent", "team-lead");

    /**
     * @param name the chat name under which residents know this person
     * @param roles those of this service
     * @param articles the address of the service that has the articles; null: there are none to search
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Me(
            String id,
            String name,
            List<String> roles,
            @Nullable String articles) {}

    private final SecurityIdentity identity;
    private final SignIn signIn;
    private final Optional<String> articles;

    MeResource(
            SecurityIdentity identity,
            SignIn signIn,
            @ConfigProperty(name = "gem.articles-url") Optional<String> articles) {
        this.identity = identity;
        this.signIn = signIn;
        this.articles = articles;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Me> me() {
        List<String> roles = ROLES.stream().filter(identity::hasRole).toList();
        return signIn.withPage(SignedIn.agent(identity))
                .map(agent -> new Me(agent.id(), agent.chatName(), roles, articles.orElse(null)));
    }
}

package nl.gem.livechat.identity;

import io.quarkus.security.identity.SecurityIdentity;
import nl.gem.livechat.conversation.Agent;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the agent from the token: the subject, and the given name as chat name. The user name is nobody's business. */
public final class SignedIn {

    private static final String NAMELESS = "Medewerker";

    private SignedIn() {}

    public static Agent agent(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String givenName = token.getClaim("given_name");
            boolean named = givenName != null && !givenName.isBlank();
            return new Agent(token.getSubject(), named ? givenName.strip() : NAMELESS);
        }
        throw new IllegalStateException("An agent signs in with a token.");
    }
}

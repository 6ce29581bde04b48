package nl.gem.chatbot.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.chatbot.access.StaffMember;
import nl.gem.chatbot.training.Trainer;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who of the staff asks. */
@RequestScoped
class Staff {

    static final String MAINTAINER = "maintainer";
    static final String PRIVACY_OFFICER = "privacy-officer";

    private final SecurityIdentity identity;

    Staff(SecurityIdentity identity) {
        this.identity = identity;
    }

    Trainer trainer() {
        return new Trainer(identity.getPrincipal().getName());
    }

    StaffMember member() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new StaffMember(token.getSubject(), token.getName());
        }
        throw new IllegalStateException("staff sign in with a token");
    }

    List<String> maintenanceRoles() {
        return Stream.of(MAINTAINER, PRIVACY_OFFICER).filter(identity::hasRole).toList();
    }

    /** The role in which somebody approves who may have both. */
    String approvingRole() {
        return maintenanceRoles().getFirst();
    }
}

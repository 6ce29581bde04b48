package nl.gem.chatbot.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import nl.gem.chatbot.training.Trainer;

/** Who of the staff asks. */
@RequestScoped
class Staff {

    private final SecurityIdentity identity;

    Staff(SecurityIdentity identity) {
        this.identity = identity;
    }

    Trainer trainer() {
        return new Trainer(identity.getPrincipal().getName());
    }
}

package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives up on a database that does not answer, so that the resident hears so instead of waiting for ever. */
@ApplicationScoped
class Patience {

    private final Duration longest;

    /** @param longest how long a look-up or change may take */
    Patience(@ConfigProperty(name = "gem.database-patience", defaultValue = "5S") Duration longest) {
        this.longest = longest;
    }

    <T> Uni<T> with(Uni<T> work) {
        return work.ifNoItem().after(longest).fail();
    }
}

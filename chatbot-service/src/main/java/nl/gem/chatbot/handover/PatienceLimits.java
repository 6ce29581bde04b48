package nl.gem.chatbot.handover;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a resident may be away or silent while a person has the conversation or is about to. */
@Startup
@Singleton
public class PatienceLimits {

    /** Signs of life come every ten seconds; a few may get lost. */
    private static final Duration SHORTEST_ABSENCE = Duration.ofSeconds(30);

    private final Duration goneAfter;
    private final Duration idleAfter;
    private final Duration idleGrace;

    /**
     * @param goneAfter without any open socket
     * @param idleAfter without a word since the agent's last
     * @param idleGrace after the resident was asked whether he is there; at least 20 seconds (WCAG 2.2.1)
     */
    public PatienceLimits(
            @ConfigProperty(name = "gem.patience.gone-after", defaultValue = "2M") Duration goneAfter,
            @ConfigProperty(name = "gem.patience.idle-after", defaultValue = "10M") Duration idleAfter,
            @ConfigProperty(name = "gem.patience.idle-grace", defaultValue = "5M") Duration idleGrace) {
        if (goneAfter.compareTo(SHORTEST_ABSENCE) < 0) {
            throw new IllegalStateException("gem.patience.gone-after must be at least 30 seconds.");
        }
        if (idleAfter.compareTo(Duration.ofSeconds(20)) < 0 || idleGrace.compareTo(Duration.ofSeconds(20)) < 0) {
            throw new IllegalStateException(
                    "gem.patience.idle-after and gem.patience.idle-grace must be at least 20 seconds.");
        }
        this.goneAfter = goneAfter;
        this.idleAfter = idleAfter;
        this.idleGrace = idleGrace;
    }

    public Duration goneAfter() {
        return goneAfter;
    }

    public Duration idleAfter() {
        return idleAfter;
    }

    public Duration idleGrace() {
        return idleGrace;
    }
}

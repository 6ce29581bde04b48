package nl.gem.kit.drain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a service takes to leave. A pod's grace period must be longer than the sum, and 5 s for the rest. */
@ConfigMapping(prefix = "gem.drain")
interface DrainSettings {

    /** From "not ready" to the first client that moves, so that by then nobody is sent here any more. */
    @WithDefault("5s")
    Duration notice();

    /** Over how long the clients are spread, so that they do not all knock on the other replicas at once. */
    @WithDefault("20s")
    Duration spread();

    /** How long a client that was told to move may take, before its socket is closed. */
    @WithDefault("2s")
    Duration grace();
}

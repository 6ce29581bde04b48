package nl.gem.retention.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How erasing on request is followed. */
@ConfigMapping(prefix = "gem.erasure")
public interface ErasureSettings {

    /** How often requests are looked for and carried out. */
    @WithDefault("10s")
    Duration every();

    /**
     * How old a request must be for a look that finds nothing to be the last one: as long as a transaction of a service can
     * last, since what that writes cannot be seen before.
     */
    @WithDefault("30s")
    Duration settle();

    /** How often it is looked which days are to be written anew. */
    @WithDefault("5m")
    Duration rewriteEvery();

    /** How long a closed day waits for more requests before it is written anew. */
    @WithDefault("24h")
    Duration rewriteAfter();

    /** How often hashes that are of no use any more are removed. */
    @WithDefault("1h")
    Duration forgetEvery();
}

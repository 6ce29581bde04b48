package nl.gem.retention.deletion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How deletion behaves. */
@ConfigMapping(prefix = "gem.deletion")
public interface DeletionSettings {

    /** How long a run keeps trying a partition that is in use, before it leaves it to the next run and says so. */
    @WithDefault("10m")
    Duration patience();

    /** Declares that more than two days may be due at once, for example after a long standstill. Set it, look, unset it. */
    @WithDefault("false")
    boolean backlog();

    /** How many days ahead partitions are made; the databases refuse more than 31. */
    @WithDefault("14")
    int daysAhead();
}

package nl.gem.livechat.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the queue behaves. */
@ConfigMapping(prefix = "gem.queue")
public interface QueueSettings {

    /** A resident hears a new place in the queue at most this often. */
    @WithDefault("15s")
    Duration tellEvery();
}

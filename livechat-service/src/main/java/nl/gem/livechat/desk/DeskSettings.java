package nl.gem.livechat.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the desk behaves. */
@ConfigMapping(prefix = "gem.desk")
public interface DeskSettings {

    /** An agent without any socket for this long is gone, and the conversations wait again. */
    @WithDefault("30s")
    Duration goneAfter();

    /** How often a process says that its sockets live; at most half of the above. */
    @WithDefault("10s")
    Duration heartbeatEvery();

    /** The content of a conversation goes this long after it was closed; at most a day. */
    @WithDefault("1h")
    Duration purgeAfter();
}

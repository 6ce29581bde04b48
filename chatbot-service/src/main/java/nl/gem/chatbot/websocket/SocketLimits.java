package nl.gem.chatbot.websocket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one resident's connection may ask. */
@ConfigMapping(prefix = "gem.socket")
interface SocketLimits {

    /** Frames per second in the long run. */
    @WithDefault("5")
    double framesPerSecond();

    /** Frames at once. */
    @WithDefault("60")
    int burst();

    /** Commands that may wait for the one before them. */
    @WithDefault("64")
    int waiting();

    /** How long a command may take before the resident hears that Gem is unavailable. */
    @WithDefault("8S")
    Duration patience();
}

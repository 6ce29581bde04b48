package nl.gem.chatbot.websocket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

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
}

package nl.gem.chatbot.abuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one network may ask of one replica. Many people can share one: an office, a library, a mobile provider. */
@ConfigMapping(prefix = "gem.network")
public interface NetworkLimits {

    /** Sockets that may be open at once. */
    @WithDefault("500")
    int sockets();

    /** Conversations that may be started per minute in the long run. */
    @WithDefault("120")
    double startsPerMinute();

    /** Conversations that may be started at once. */
    @WithDefault("300")
    int startsAtOnce();

    /** Articles that may be asked for per second in the long run: a whole desk of agents may sit behind one network. */
    @WithDefault("20")
    double searchesPerSecond();

    /** Articles that may be asked for at once. */
    @WithDefault("200")
    int searchesAtOnce();
}

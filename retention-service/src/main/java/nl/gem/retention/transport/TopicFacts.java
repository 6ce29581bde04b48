package nl.gem.retention.transport;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is.
 *
 * @param explicitSettings what was set for this topic, without the broker's defaults
 * @param oldestAt time of the oldest record that can be read; null when there is none
 */
public record TopicFacts(
        String name,
        Map<String, String> explicitSettings,
        @Nullable Instant oldestAt) {

    public TopicFacts {
        explicitSettings = Map.copyOf(explicitSettings);
    }
}

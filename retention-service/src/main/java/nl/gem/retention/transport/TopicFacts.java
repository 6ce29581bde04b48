package nl.gem.retention.transport;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is.
 *
 * @param explicitSettings what was set for this topic, without the broker's defaults
 * @param oldestPerPartition time of the oldest record that can be read, of each partition that has one
 */
public record TopicFacts(String name, Map<String, String> explicitSettings, Map<Integer, Instant> oldestPerPartition) {

    public TopicFacts {
        explicitSettings = Map.copyOf(explicitSettings);
        oldestPerPartition = Map.copyOf(oldestPerPartition);
    }

    /** Time of the oldest record of the whole topic; null when there is none. */
    public @Nullable Instant oldestAt() {
        return oldestPerPartition.values().stream()
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}

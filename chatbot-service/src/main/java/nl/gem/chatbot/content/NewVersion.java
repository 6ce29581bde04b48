package nl.gem.chatbot.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A version before it has a number.
 *
 * @param revisions number of the revision of each topic
 * @param changed topics that differ from the version that it is based on
 * @param outcome how it was evaluated, as JSON
 */
public record NewVersion(
        Version.State state,
        @Nullable Integer basedOn,
        String fingerprint,
        @Nullable String note,
        String madeBy,
        Instant madeAt,
        Map<String, Long> revisions,
        List<String> changed,
        @Nullable String outcome) {

    public NewVersion {
        revisions = Map.copyOf(revisions);
        changed = List.copyOf(changed);
    }

    /** Topics with another revision than before, or that came or went, in order. */
    public static List<String> changed(Map<String, Long> before, Map<String, Long> after) {
        TreeSet<String> topics = new TreeSet<>(before.keySet());
        topics.addAll(after.keySet());
        return topics.stream()
                .filter(topic -> !Objects.equals(before.get(topic), after.get(topic)))
                .toList();
    }
}

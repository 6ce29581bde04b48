package nl.gem.chatbot.content;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole content, as it was, is or may become live.
 *
 * @param basedOn the version that was live when it was made
 * @param fingerprint of its articles
 * @param changed topics that differ from the version that it is based on
 * @param outcome how it was evaluated, as JSON; null for what shipped
 */
public record Version(
        int number,
        State state,
        @Nullable Integer basedOn,
        String fingerprint,
        @Nullable String note,
        String madeBy,
        Instant madeAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        List<String> changed,
        @Nullable String outcome) {

    public Version {
        changed = List.copyOf(changed);
    }

    /** Where it stands. At most one is live, and at most one proposed. */
    public enum State {
        PROPOSED,
        LIVE,
        PAST,
        WITHDRAWN
    }
}

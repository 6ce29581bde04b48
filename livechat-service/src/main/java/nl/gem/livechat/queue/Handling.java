package nl.gem.livechat.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one team, or of all of them together, today.
 *
 * @param mean how long a conversation takes; null before its first was closed
 * @param agents how many are available
 */
public record Handling(@Nullable Duration mean, int agents) {

    /** How long the one at this position waits, or null when nobody can say. */
    public @Nullable Integer waitSeconds(int position) {
        return mean == null || agents < 1 ? null : Math.toIntExact(mean.toSeconds() * position / agents);
    }
}

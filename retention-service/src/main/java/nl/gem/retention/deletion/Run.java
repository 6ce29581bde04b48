package nl.gem.retention.deletion;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one run of enforcement did.
 *
 * @param held why nothing was dropped; null when the run went its ordinary way
 * @param dropped partitions that are gone
 * @param failed partitions that are due and still there
 * @param unreachable databases that did not answer
 */
public record Run(Instant at, @Nullable Reason held, int dropped, int failed, List<String> unreachable) {

    public Run {
        unreachable = List.copyOf(unreachable);
    }

    /** Why a run dropped nothing. */
    public enum Reason {
        /** Two clocks differ by more than five minutes. */
        CLOCKS_APART,
        /** More than two days are due at once and nobody declared that. */
        BACKLOG,
        /** What is not written down beforehand is not done. */
        LEDGER_UNAVAILABLE,
        /** A database that came back from the past is being caught up with; the next run goes its ordinary way. */
        UNDER_WAY;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

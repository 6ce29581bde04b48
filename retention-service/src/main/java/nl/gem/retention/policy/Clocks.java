package nl.gem.retention.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/** Compares clocks: a deadline is as certain as the clocks agree. */
public final class Clocks {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Clocks() {}

    /** Whether two of them differ by more than five minutes. */
    public static boolean apart(Collection<Instant> clocks) {
        Instant first = clocks.stream().min(Comparator.naturalOrder()).orElseThrow();
        Instant last = clocks.stream().max(Comparator.naturalOrder()).orElseThrow();
        return Duration.between(first, last).compareTo(TOLERANCE) > 0;
    }
}

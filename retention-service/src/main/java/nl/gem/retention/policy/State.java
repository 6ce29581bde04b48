package nl.gem.retention.policy;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** How a store stands towards its term, from good to bad: not knowing is worse than a day that is due. */
public enum State {
    OK,
    DUE,
    UNKNOWN,
    BREACH;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of nothing: all is well. */
    public static State worst(Stream<State> states) {
        return states.max(Comparator.naturalOrder()).orElse(OK);
    }
}

package nl.gem.retention.policy;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of data that have a term of their own. */
public enum DataClass {
    CONVERSATION,
    ADDRESS,
    TRANSPORT;

    /** As the policy table and the protocol write it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The way back from {@link #wireName()}.
     *
     * @throws IllegalArgumentException for a class that this build has no term for
     */
    public static DataClass of(String wireName) {
        return Arrays.stream(values())
                .filter(known -> known.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no term is known for class " + wireName));
    }
}

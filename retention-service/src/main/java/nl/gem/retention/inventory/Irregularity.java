package nl.gem.retention.inventory;

import java.util.Arrays;
import java.util.Locale;

/** Something out of order in the structure of a database, as its own report says. */
public record Irregularity(Kind kind, String subject) {

    /** What a database can report. */
    public enum Kind {
        DEFAULT_PARTITION,
        DETACH_PENDING,
        FOREIGN_KEY,
        FOREIGN_PARTITION,
        FOREIGN_RIGHTS,
        LARGE_OBJECTS,
        NO_ROW_SECURITY,
        PERSONAL_COLUMN,
        POLICY_ALTERED,
        POSTGRES_DRIFTED,
        STORE_NOT_PARTITIONED,
        STRONG_ROLE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * The way back from {@link #wireName()}.
         *
         * @throws IllegalArgumentException for a kind that this build does not know
         */
        public static Kind of(String wireName) {
            return Arrays.stream(values())
                    .filter(known -> known.wireName().equals(wireName))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no irregularity is called " + wireName));
        }
    }
}

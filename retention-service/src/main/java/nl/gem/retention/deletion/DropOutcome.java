package nl.gem.retention.deletion;

import java.util.Locale;

/** What became of one try to drop a partition. */
public enum DropOutcome {
    DROPPED,
    /** Somebody else had dropped it. */
    ALREADY_GONE,
    /** Somebody reads or writes it; a later try can succeed. */
    LOCKED,
    /** The database says that it is not due. */
    REFUSED,
    FAILED;

    public boolean gone() {
        return this == DROPPED || this == ALREADY_GONE;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

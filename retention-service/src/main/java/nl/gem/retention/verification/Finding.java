package nl.gem.retention.verification;

import java.util.Locale;

/** Something that is not as it should be, whatever the age of what is stored. */
public record Finding(Kind kind, String subject) {

    /** What can be out of order. */
    public enum Kind {
        /** A database or the broker gave no answer, so nothing is known of it. */
        UNREACHABLE,
        /** A table of which nobody said what it holds. */
        UNDECLARED_TABLE,
        /** It looks like a partition but is not attached: whoever asks the parent table does not see it. */
        DETACHED_PARTITION,
        /** Fewer than three days ahead have a partition. */
        FEW_PARTITIONS_AHEAD,
        /** A database's policy table keeps data longer than the budget says. */
        POLICY_TOO_LONG,
        /** Two clocks differ by more than five minutes. */
        CLOCKS_APART,
        MISSING_TOPIC,
        TOPIC_DRIFTED,
        UNDECLARED_TOPIC,
        LEDGER_BROKEN,
        /** A database shows nothing, because it came back from the past or was not counted in for too long. */
        GATE_SHUT,
        /** The ledger was put back from a backup in the last week: entries are missing. */
        LEDGER_BEHIND;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

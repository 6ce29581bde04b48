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
        /** What a resident had erased more than a minute ago may still be in this database. */
        ERASURE_LATE,
        /** Bytes of what was erased more than three days ago are still in this database's files. */
        REWRITE_LATE,

        /** A canary is still there after its term, whatever the ages say. */
        CANARY_LATE,
        /** A canary went before its live term was over, or none was made today. */
        CANARY_MISSING,

        /** A partition that takes what fits no day: nothing drops it. */
        DEFAULT_PARTITION,
        /** A day that somebody began to detach: every other detach waits for it. */
        DETACH_PENDING,
        /** A foreign key into a store: the store's days cannot be dropped. */
        FOREIGN_KEY,
        /** A partition that is not called after its day, or has the bounds of another. */
        FOREIGN_PARTITION,
        /** Somebody else than the service may read or write a store, or anybody one of its days. */
        FOREIGN_RIGHTS,
        /** Large objects belong to no day. */
        LARGE_OBJECTS,
        /** A store that does not hide what has expired. */
        NO_ROW_SECURITY,
        /** A column outside the stores that looks personal and of which nobody said why it is not. */
        PERSONAL_COLUMN,
        /** The policy of a store is not the one that hides what has expired. */
        POLICY_ALTERED,
        /** The server writes content into its log, or keeps it in its files, longer than it should. */
        POSTGRES_DRIFTED,
        /** A row was written before the day of its id: its id postpones its end. */
        POSTPONED_ROW,
        STORE_NOT_PARTITIONED,
        /** The service's role may do what only the owner or a superuser should. */
        STRONG_ROLE,
        /** One partition of a topic keeps a record for too long. */
        TOPIC_PARTITION_PINNED,

        /** A database shows nothing, because it came back from the past or was not counted in for too long. */
        GATE_SHUT,
        /** The ledger was put back from a backup in the last week: entries are missing. */
        LEDGER_BEHIND;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

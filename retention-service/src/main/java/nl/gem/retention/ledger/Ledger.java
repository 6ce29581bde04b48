package nl.gem.retention.ledger;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The entries as they are kept. Every call is a transaction of its own. */
public interface Ledger {

    /** Adds an entry at the end; fails when another writer was first. */
    Uni<LedgerEntry> append(Draft draft);

    /** The entries with a higher number, in order, {@code limit} at most. */
    Uni<List<LedgerEntry>> after(long n, int limit);

    /** Intents to drop after which nothing says that the partition is gone. */
    default Uni<List<OpenIntent>> open() {
        return open(Kind.INTENT, Kind.DROPPED);
    }

    /** Intents of this kind that no such outcome follows, for the same store and day. */
    Uni<List<OpenIntent>> open(Kind intent, Kind outcome);

    /** The newest entry of all. */
    Uni<Optional<LedgerEntry>> newest();

    /** The newest entry of this kind. */
    Uni<Optional<LedgerEntry>> newest(Kind kind);

    /** Of each store from which a day has gone. */
    Uni<List<LastDeletion>> lastDeletions();
}

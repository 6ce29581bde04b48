package nl.gem.retention.deletion;

import nl.gem.retention.inventory.StoreName;

/** Those who want to hear what deletion does while it does it. */
public interface DeletionReports {

    /** The end of a partition's turn in a run. */
    void ended(Target target, DropOutcome outcome);

    void finished(Run run);

    /** A day could not be made; the next turn tries again. */
    void notMade(String database, Throwable failure);

    /** The ledger did not take an entry for this store. */
    void notWritten(StoreName store, Throwable failure);
}

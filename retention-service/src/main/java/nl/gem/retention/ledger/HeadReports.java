package nl.gem.retention.ledger;

/** Those who publish the head of the chain outside of it. */
@FunctionalInterface
public interface HeadReports {

    /** The entry that marks a day; told once by each process that marks, so that a crash in between hides no head. */
    void marked(LedgerEntry head);
}

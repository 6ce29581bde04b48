package nl.gem.retention.gate;

/** Those who want to hear how the gates stand. */
public interface GateReports {

    /** At every look. */
    void looked(String database, boolean open);

    /** A gate is shut, and the ledger says so. */
    void shut(String database, String reason);

    /** It stays shut for now: what is due could not be dropped, or clocks are apart. */
    void staysShut(String database);

    void opened(String database);

    /** It runs elsewhere now, or lacks our last count: erasures were done again, so many rows went, and it stayed open. */
    void replayed(String database, long gone);

    /** The database knows counts that our own memory lacks: the ledger's instance was put back. */
    void ledgerBehind(String database, long counts);

    /** This gate could not be kept this time. */
    void failed(String database, Throwable failure);
}

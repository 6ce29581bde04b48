package nl.gem.retention.gate;

/**
 * How a database's counter stands to ours. A count is kept here before it is sent, and the next one is not made before
 * that has arrived: so one may be missing there, after a crash or a fail-over that lost its last seconds, and never two.
 */
enum Standing {
    IN_STEP,
    LAST_COUNT_MISSING,
    /** It lacks what it once had: it was put back from a backup. */
    RETURNED,
    /** We lack what we once had: the ledger's own instance was put back, and entries are gone. */
    LEDGER_BEHIND;

    static Standing of(long ours, long theirs) {
        if (theirs > ours + 1) {
            return LEDGER_BEHIND;
        }
        if (theirs >= ours) {
            return IN_STEP;
        }
        return theirs == ours - 1 ? LAST_COUNT_MISSING : RETURNED;
    }

    /** What is sent next: a count that has not arrived is sent again. */
    long next(long ours, long theirs) {
        return this == LAST_COUNT_MISSING ? ours : Math.max(ours, theirs) + 1;
    }
}

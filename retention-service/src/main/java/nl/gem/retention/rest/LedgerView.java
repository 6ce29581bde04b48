package nl.gem.retention.rest;

import java.time.Instant;
import java.time.LocalDate;
import nl.gem.retention.ledger.LedgerEntry;

/** An entry as the protocol writes it, with its kind. {@code items} is 0, the planner's estimate, or -1 for unknown. */
record LedgerView(
        long n,
        Instant at,
        String kind,
        String store,
        LocalDate day,
        long items,
        Instant cutoff,
        String previousHash,
        String hash) {

    static LedgerView of(LedgerEntry entry) {
        return new LedgerView(
                entry.n(),
                entry.at(),
                entry.kind().wireName(),
                entry.store(),
                entry.day(),
                entry.items(),
                entry.cutoff(),
                entry.previousHash(),
                entry.hash());
    }
}

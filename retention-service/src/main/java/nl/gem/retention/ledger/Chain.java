package nl.gem.retention.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain as far as it has been read, with every hash computed anew.
 *
 * @param entries how many were read
 * @param head hash of the last one
 * @param brokenAt number of the first entry that does not fit; null while all do
 */
public record Chain(long entries, String head, @Nullable Long brokenAt) {

    static final Chain EMPTY = new Chain(0, LedgerEntry.GENESIS, null);

    public boolean intact() {
        return brokenAt == null;
    }

    LedgerEntry next(Draft draft, Instant at) {
        return LedgerEntry.following(entries, head, draft, at);
    }

    Chain plus(List<LedgerEntry> following) {
        Chain chain = this;
        for (LedgerEntry entry : following) {
            chain = chain.plus(entry);
        }
        return chain;
    }

    private Chain plus(LedgerEntry entry) {
        boolean fits = entry.n() == entries + 1
                && entry.previousHash().equals(head)
                && entry.hash().equals(entry.computedHash());
        return new Chain(entries + 1, entry.hash(), brokenAt == null && !fits ? Long.valueOf(entry.n()) : brokenAt);
    }

    /** The chain's end at an entry that is known to be good: what the next one follows. */
    public static LedgerEntry follow(@Nullable LedgerEntry last, Draft draft, Instant at) {
        Chain chain = last == null ? EMPTY : new Chain(last.n(), last.hash(), null);
        return chain.next(draft, at);
    }
}

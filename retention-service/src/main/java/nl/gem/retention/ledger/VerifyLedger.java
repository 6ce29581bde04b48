package nl.gem.retention.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Computes the whole chain anew. Remembers how far it came the time before: a chain that has become shorter, or has
 * another entry in that place, is not intact even when its hashes fit.
 */
@ApplicationScoped
public class VerifyLedger {

    private static final int PAGE = 1000;

    private final Ledger ledger;
    private volatile Chain seen = Chain.EMPTY;

    public VerifyLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Fails when the ledger cannot be read. */
    public Uni<Chain> verify() {
        Chain before = seen;
        return read(Chain.EMPTY, before).invoke(chain -> {
            if (chain.intact()) {
                seen = chain;
            }
        });
    }

    private Uni<Chain> read(Chain chain, Chain before) {
        return ledger.after(chain.entries(), PAGE).flatMap(page -> {
            if (page.isEmpty()) {
                return Uni.createFrom().item(chain.entries() < before.entries() ? broken(chain) : chain);
            }
            Chain longer = chain.plus(page);
            LedgerEntry last = page.getLast();
            boolean passes = chain.entries() < before.entries() && last.n() >= before.entries();
            boolean same = !passes
                    || page.stream()
                            .anyMatch(e -> e.n() == before.entries() && e.hash().equals(before.head()));
            return read(same ? longer : broken(longer), before);
        });
    }

    private static Chain broken(Chain chain) {
        return chain.intact() ? new Chain(chain.entries(), chain.head(), chain.entries()) : chain;
    }
}

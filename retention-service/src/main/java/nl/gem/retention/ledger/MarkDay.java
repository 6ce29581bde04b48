package nl.gem.retention.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.gem.retention.policy.Term;

/**
 * Once a day puts an entry into the chain that says how long it is. Its hash is published outside by whoever asked for
 * it, so that a chain that is cut off or made anew shows.
 */
@ApplicationScoped
public class MarkDay {

    private static final String STORE = "retention.ledger";

    private final Ledger ledger;
    private final Clock clock;

    MarkDay(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The new entry, or nothing when today has one. */
    public Uni<Optional<LedgerEntry>> mark() {
        LocalDate today = Term.dayOf(clock.instant());
        return ledger.newest(Kind.HEAD)
                .flatMap(head ->
                        head.filter(entry -> !entry.day().isBefore(today)).isPresent()
                                ? Uni.createFrom().item(Optional.empty())
                                : write(today).map(Optional::of));
    }

    private Uni<LedgerEntry> write(LocalDate today) {
        return ledger.newest()
                .map(last -> last.map(LedgerEntry::n).orElse(0L))
                .flatMap(entries -> ledger.append(new Draft(Kind.HEAD, STORE, today, entries, Term.startOf(today))));
    }
}

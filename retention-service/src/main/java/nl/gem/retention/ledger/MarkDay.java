package nl.gem.retention.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.gem.retention.policy.Term;
import org.jspecify.annotations.Nullable;

/**
 * Once a day puts an entry into the chain that says how long it is, and has its hash published outside, so that a chain
 * that is cut off or made anew shows.
 */
@ApplicationScoped
public class MarkDay {

    private static final String STORE = "retention.ledger";

    private final Ledger ledger;
    private final HeadReports reports;
    private final Clock clock;
    private volatile @Nullable LocalDate published;

    MarkDay(Ledger ledger, HeadReports reports, Clock clock) {
        this.ledger = ledger;
        this.reports = reports;
        this.clock = clock;
    }

    /** The entry of today, which is written when there is none yet. */
    public Uni<LedgerEntry> mark() {
        LocalDate today = Term.dayOf(clock.instant());
        return ledger.newest(Kind.HEAD)
                .map(head -> head.filter(entry -> !entry.day().isBefore(today)))
                .flatMap(head -> head.isPresent() ? Uni.createFrom().item(head.get()) : write(today))
                .invoke(this::publish);
    }

    private void publish(LedgerEntry head) {
        if (!head.day().equals(published)) {
            published = head.day();
            reports.marked(head);
        }
    }

    private Uni<LedgerEntry> write(LocalDate today) {
        return ledger.newest()
                .map(last -> last.map(LedgerEntry::n).orElse(0L))
                .flatMap(entries -> ledger.append(new Draft(Kind.HEAD, STORE, today, entries, Term.startOf(today))));
    }
}

package nl.gem.retention.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.gem.retention.ledger.Chain;
import nl.gem.retention.ledger.Draft;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.LastDeletion;
import nl.gem.retention.ledger.Ledger;
import nl.gem.retention.ledger.LedgerEntry;
import nl.gem.retention.ledger.OpenIntent;

/** The ledger as rows. The table itself refuses a change, a removal and a fork. */
@ApplicationScoped
class StoredLedger implements Ledger {

    private static final String OPEN = """
            select i.store, i.day, max(i.items), count(f.n)
            from Ledger i left join Ledger f
                on f.store = i.store and f.day = i.day and f.kind = 'failed' and f.n > i.n
            where i.kind = ?1 and not exists (
                select 1 from Ledger d where d.store = i.store and d.day = i.day and d.kind = ?2 and d.n > i.n)
            group by i.store, i.day order by i.day, i.store""";

    /** Several jobs write at once: without a lock, all but one of them would be refused as a fork. Number: "gem-ledg". */
    private static final String IN_TURN = "select 1 from pg_advisory_xact_lock(7450481200413893735)";

    private static final String LAST_DELETIONS =
            "select store, max(at) from Ledger where kind = 'dropped' group by store";

    private final Clock clock;

    StoredLedger(Clock clock) {
        this.clock = clock;
    }

    @Override
    @WithTransaction
    public Uni<LedgerEntry> append(Draft draft) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(IN_TURN, Integer.class).getSingleResult())
                .chain(() -> newest("from Ledger order by n desc"))
                .map(last -> Chain.follow(last.orElse(null), draft, clock.instant()))
                .call(entry -> Panache.getSession()
                        .flatMap(session ->
                                session.persist(LedgerEntity.of(entry)).chain(session::flush)));
    }

    @Override
    @WithSession
    public Uni<List<LedgerEntry>> after(long n, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("from Ledger where n > ?1 order by n", LedgerEntity.class)
                        .setParameter(1, n)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(LedgerEntity::toEntry).toList());
    }

    @Override
    @WithSession
    public Uni<List<OpenIntent>> open(Kind intent, Kind outcome) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(OPEN, Object[].class)
                        .setParameter(1, intent.wireName())
                        .setParameter(2, outcome.wireName())
                        .getResultList())
                .map(rows -> rows.stream().map(StoredLedger::openIntent).toList());
    }

    @Override
    @WithSession
    public Uni<Optional<LedgerEntry>> newest() {
        return newest("from Ledger order by n desc");
    }

    @Override
    @WithSession
    public Uni<Optional<LedgerEntry>> newest(Kind kind) {
        return newest("from Ledger where kind = '" + kind.wireName() + "' order by n desc");
    }

    @Override
    @WithSession
    public Uni<List<LastDeletion>> lastDeletions() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createQuery(LAST_DELETIONS, Object[].class).getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new LastDeletion((String) row[0], (Instant) row[1]))
                        .toList());
    }

    private static Uni<Optional<LedgerEntry>> newest(String query) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(query, LedgerEntity.class)
                        .setMaxResults(1)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(LedgerEntity::toEntry));
    }

    private static OpenIntent openIntent(Object[] row) {
        return new OpenIntent((String) row[0], (LocalDate) row[1], ((Number) row[2]).longValue(), (Long) row[3] > 0);
    }
}

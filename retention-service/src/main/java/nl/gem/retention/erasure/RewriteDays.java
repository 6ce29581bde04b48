package nl.gem.retention.erasure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.ledger.Ledger;
import nl.gem.retention.policy.Term;

/**
 * Writes days anew of which something was erased, so that the bytes follow the rows. A day is closed, and can be written
 * anew, from the second midnight after it: a conversation lives at most a day.
 */
@ApplicationScoped
public class RewriteDays {

    /** The ledger's word for: nobody counted. */
    private static final long UNKNOWN = -1;

    private static final int DAYS_UNTIL_CLOSED = 2;

    private final ErasableDatabases databases;
    private final ErasureRequests requests;
    private final Ledger ledger;
    private final ErasureReports reports;
    private final ErasureSettings settings;
    private final Clock clock;

    RewriteDays(
            ErasableDatabases databases,
            ErasureRequests requests,
            Ledger ledger,
            ErasureReports reports,
            ErasureSettings settings,
            Clock clock) {
        this.databases = databases;
        this.requests = requests;
        this.ledger = ledger;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /** Never fails: what could not be done is reported, and tried again at the next turn. Only one may be under way. */
    public Uni<Void> rewrite() {
        return Multi.createFrom()
                .iterable(databases.names())
                .onItem()
                .transformToUniAndConcatenate(this::rewriteIn)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> rewriteIn(String database) {
        return requests.withBytesIn(database)
                .flatMap(waiting -> Multi.createFrom()
                        .iterable(ripe(waiting).entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(day -> rewrite(database, day.getKey(), day.getValue()))
                        .collect()
                        .asList()
                        .replaceWithVoid())
                .onFailure()
                .invoke(failure -> reports.failed(database, failure))
                .onFailure()
                .recoverWithNull();
    }

    /** By day, oldest first: closed days of which the oldest request has waited long enough for others to join it. */
    private Map<LocalDate, List<ErasureRequest>> ripe(List<ErasureRequest> waiting) {
        Instant now = clock.instant();
        Instant late = now.minus(settings.rewriteAfter());
        LocalDate closed = Term.dayOf(now).minusDays(DAYS_UNTIL_CLOSED);
        Map<LocalDate, List<ErasureRequest>> days = waiting.stream()
                .filter(request -> request.day() != null && !request.day().isAfter(closed))
                .collect(Collectors.groupingBy(
                        request -> Objects.requireNonNull(request.day()), TreeMap::new, Collectors.toList()));
        days.values()
                .removeIf(of ->
                        of.stream().allMatch(request -> request.requestedAt().isAfter(late)));
        return days;
    }

    /** One store that fails stops no other, but then the day is not done. */
    private Uni<Void> rewrite(String database, LocalDate day, List<ErasureRequest> of) {
        return databases
                .withBytes(database, day)
                .flatMap(stores -> ErasureLedger.rewriting(ledger)
                        .flatMap(written -> Multi.createFrom()
                                .iterable(stores)
                                .onItem()
                                .transformToUniAndConcatenate(store -> rewrite(store, day, written))
                                .collect()
                                .asList()))
                .flatMap(done -> done.contains(false)
                        ? Uni.createFrom().voidItem()
                        : requests.rewritten(
                                database, of.stream().map(ErasureRequest::hash).toList(), clock.instant()));
    }

    private Uni<Boolean> rewrite(StoreName store, LocalDate day, ErasureLedger written) {
        return written.before(List.of(new Rows(store, day, UNKNOWN)))
                .chain(() -> databases.rewrite(store, day))
                .call(rows -> written.after(List.of(new Rows(store, day, rows.orElse(0)))))
                .invoke(() -> reports.rewritten(store, day))
                .replaceWith(true)
                .onFailure()
                .invoke(failure -> reports.failed(store.database(), failure))
                .onFailure()
                .recoverWithItem(false);
    }
}

package nl.gem.retention.erasure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks every database what was erased there, and erases it in each of the others too. A request is done in a database
 * when a later look finds nothing; until then, and while the database is away, every turn tries again.
 */
@ApplicationScoped
public class CarryOutErasures {

    private final ErasableDatabases databases;
    private final ErasureRequests requests;
    private final EraseByHash eraseByHash;
    private final ErasureReports reports;
    private final ErasureSettings settings;
    private final Clock clock;

    CarryOutErasures(
            ErasableDatabases databases,
            ErasureRequests requests,
            EraseByHash eraseByHash,
            ErasureReports reports,
            ErasureSettings settings,
            Clock clock) {
        this.databases = databases;
        this.requests = requests;
        this.eraseByHash = eraseByHash;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /** Never fails: what could not be done is reported. Only one may be under way. */
    public Uni<Void> carryOut() {
        return Multi.createFrom()
                .iterable(databases.names())
                .onItem()
                .transformToUniAndConcatenate(this::reachable)
                .collect()
                .asList()
                .flatMap(names -> Multi.createFrom()
                        .iterable(names.stream().flatMap(List::stream).toList())
                        .onItem()
                        .transformToUniAndConcatenate(this::carryOutIn)
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    /** The database's name when it answered and its requests are on our list; one that is away costs this turn one call. */
    private Uni<List<String>> reachable(String database) {
        return databases
                .requests(database)
                .flatMap(requests::add)
                .replaceWith(List.of(database))
                .onFailure()
                .invoke(failure -> reports.failed(database, failure))
                .onFailure()
                .recoverWithItem(List.of());
    }

    private Uni<Void> carryOutIn(String database) {
        return requests.openIn(database)
                .flatMap(open -> open.isEmpty() ? Uni.createFrom().voidItem() : carryOut(database, open))
                .onFailure()
                .invoke(failure -> reports.failed(database, failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> carryOut(String database, List<ErasureRequest> open) {
        Instant began = clock.instant();
        List<Uni<Boolean>> turns = new ArrayList<>();
        return eraseByHash.ledger().flatMap(written -> {
            EraseByHash.batches(open).forEach(batch -> turns.add(carryOut(database, batch, began, written)));
            return Uni.join()
                    .all(turns)
                    .usingConcurrencyOf(1)
                    .andFailFast()
                    .flatMap(clean -> clean.contains(false) ? Uni.createFrom().voidItem() : written.closeIn(database));
        });
    }

    /** Whether nothing was there. A batch that fails stops no other. */
    private Uni<Boolean> carryOut(String database, EraseByHash.Batch batch, Instant began, ErasureLedger written) {
        return eraseByHash
                .erase(database, batch, written)
                .flatMap(gone -> gone.isEmpty()
                        ? done(database, settled(batch, began), began, written).replaceWith(true)
                        : Uni.createFrom().item(false))
                .onFailure()
                .invoke(failure -> reports.failed(database, failure))
                .onFailure()
                .recoverWithItem(false);
    }

    private EraseByHash.Batch settled(EraseByHash.Batch batch, Instant began) {
        return new EraseByHash.Batch(
                batch.day(),
                batch.requests().stream()
                        .filter(request -> !began.isBefore(request.requestedAt().plus(settings.settle())))
                        .toList());
    }

    private Uni<Void> done(String database, EraseByHash.Batch settled, Instant began, ErasureLedger written) {
        return settled.requests().isEmpty()
                ? Uni.createFrom().voidItem()
                : written.after(List.of(settled.countedIn(database)))
                        .chain(() -> requests.done(database, settled.hashes(), began));
    }
}

package nl.gem.retention.erasure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.gem.retention.gate.Replay;

/**
 * Erases again what was ever erased, in a database that was put back from a backup, before anybody is served from it. Its
 * bytes count as not yet gone, too.
 */
@ApplicationScoped
public class ReplayErasures implements Replay {

    private final ErasureRequests requests;
    private final EraseByHash eraseByHash;
    private final Clock clock;

    ReplayErasures(ErasureRequests requests, EraseByHash eraseByHash, Clock clock) {
        this.requests = requests;
        this.eraseByHash = eraseByHash;
        this.clock = clock;
    }

    /** Gives how many rows went. Fails when one request could not be carried out: then it is to be called again. */
    @Override
    public Uni<Long> replay(String database) {
        return requests.all()
                .flatMap(all -> eraseByHash
                        .ledger()
                        .flatMap(written -> Multi.createFrom()
                                .iterable(EraseByHash.batches(all))
                                .onItem()
                                .transformToUniAndConcatenate(batch -> replay(database, batch, written))
                                .collect()
                                .asList()
                                .call(() -> written.closeIn(database))
                                .map(gone -> gone.stream()
                                        .flatMap(List::stream)
                                        .mapToLong(Rows::items)
                                        .sum())));
    }

    private Uni<List<Rows>> replay(String database, EraseByHash.Batch batch, ErasureLedger written) {
        return eraseByHash
                .erase(database, batch, written)
                .call(() -> requests.done(database, batch.hashes(), clock.instant()));
    }
}

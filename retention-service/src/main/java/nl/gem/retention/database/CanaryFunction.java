package nl.gem.retention.database;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.StreamSupport;
import nl.gem.retention.canary.Canaries;
import nl.gem.retention.inventory.CanaryTrace;
import nl.gem.retention.inventory.StoreName;

/** The chatbot's function that puts an invented conversation into its stores, by the database's own clock. */
@ApplicationScoped
class CanaryFunction implements Canaries {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String DATABASE = "chatbot";
    private static final String MAKE = "select store, day from gem.make_canary()";

    private final Pools pools;

    CanaryFunction(Pools pools) {
        this.pools = pools;
    }

    @Override
    public Uni<List<CanaryTrace>> make() {
        Executor here = CallersContext.current();
        return pools.of(DATABASE)
                .query(MAKE)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new CanaryTrace(new StoreName(DATABASE, row.getString(0)), row.getLocalDate(1)))
                        .toList())
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .emitOn(here);
    }
}

package nl.gem.retention.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import nl.gem.retention.deletion.DropOutcome;
import nl.gem.retention.deletion.Partitions;
import nl.gem.retention.inventory.StoreName;
import org.jboss.logging.Logger;

/** The two functions that change something. Each statement is its own transaction; the functions set the lock time-out. */
@ApplicationScoped
class PartitionFunctions implements Partitions {

    private static final Logger LOG = Logger.getLogger(PartitionFunctions.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String DROP = "select gem.drop_partition($1, $2)";
    private static final String CREATE = "select gem.create_partitions($1)";

    private final Pools pools;

    PartitionFunctions(Pools pools) {
        this.pools = pools;
    }

    @Override
    public Uni<DropOutcome> drop(StoreName store, LocalDate day) {
        Executor here = CallersContext.current();
        return pools.of(store.database())
                .preparedQuery(DROP)
                .execute(Tuple.of(store.table(), day))
                .map(rows -> rows.iterator().next().getBoolean(0) ? DropOutcome.DROPPED : DropOutcome.ALREADY_GONE)
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf("Partition of %s in %s stays: %s", day, store, SqlFailure.describe(failure));
                    return SqlFailure.outcome(failure);
                })
                .emitOn(here);
    }

    @Override
    public Uni<Integer> create(String database, LocalDate day) {
        return pools.of(database)
                .preparedQuery(CREATE)
                .execute(Tuple.of(day))
                .map(rows -> rows.iterator().next().getInteger(0))
                .ifNoItem()
                .after(LIMIT)
                .fail();
    }
}

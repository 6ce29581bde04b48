package nl.gem.retention.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import nl.gem.retention.gate.GateLook;
import nl.gem.retention.gate.Gates;
import nl.gem.retention.gate.Origin;
import org.jboss.logging.Logger;

/** The gates through the four functions that the retention role may execute. */
@ApplicationScoped
class GateFunctions implements Gates {

    private static final Logger LOG = Logger.getLogger(GateFunctions.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String LOOK =
            "select counter, closed_because, is_open, system_identifier, timeline, clock from gem.look_at_gate()";

    private final Pools pools;

    GateFunctions(Pools pools) {
        this.pools = pools;
    }

    @Override
    public List<String> databases() {
        return pools.names();
    }

    @Override
    public Uni<GateLook> look(String database) {
        return ask(database, LOOK, Tuple.tuple())
                .map(rows -> look(rows.iterator().next()));
    }

    @Override
    public Uni<Void> close(String database, String reason) {
        return ask(database, "select gem.close_gate($1)", Tuple.of(reason)).replaceWithVoid();
    }

    @Override
    public Uni<Void> count(String database, long counter) {
        return ask(database, "select gem.count_gate($1)", Tuple.of(counter)).replaceWithVoid();
    }

    @Override
    public Uni<Void> open(String database, long counter) {
        return ask(database, "select gem.open_gate($1)", Tuple.of(counter)).replaceWithVoid();
    }

    private Uni<RowSet<Row>> ask(String database, String statement, Tuple parameters) {
        Executor here = CallersContext.current();
        return pools.of(database)
                .preparedQuery(statement)
                .execute(parameters)
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf("The gate of %s: %s", database, SqlFailure.describe(failure)))
                .emitOn(here);
    }

    private static GateLook look(Row row) {
        return new GateLook(
                row.getLong(0),
                row.getString(1),
                row.getBoolean(2),
                new Origin(row.getLong(3), row.getString(4)),
                row.getOffsetDateTime(5).toInstant());
    }
}

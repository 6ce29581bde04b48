package nl.gem.retention.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.StreamSupport;
import nl.gem.retention.access.AccessLogs;
import nl.gem.retention.access.Reading;

/** The access logs through the two functions that the retention role may execute. */
@ApplicationScoped
class AccessFunctions implements AccessLogs {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> SERVICES = List.of("chatbot", "livechat");
    private static final String NEWEST = """
            select n, at, person, name, role, activity, reason, conversations
            from gem.retention_access_log($1, $2)""";

    private final Pools pools;

    AccessFunctions(Pools pools) {
        this.pools = pools;
    }

    @Override
    public List<String> services() {
        return SERVICES;
    }

    @Override
    public List<String> databases() {
        return pools.names();
    }

    @Override
    public Uni<List<Reading>> newest(String service, long below, int most) {
        return ask(service, NEWEST, Tuple.of(below, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> reading(service, row))
                        .toList());
    }

    @Override
    public Uni<Instant> clock(String database) {
        return ask(database, "select gem.clock()", Tuple.tuple())
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
    }

    @Override
    public Uni<Long> expire(String database) {
        return ask(database, "select gem.expire_access_log()", Tuple.tuple())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private Uni<RowSet<Row>> ask(String database, String statement, Tuple parameters) {
        Executor here = CallersContext.current();
        return pools.of(database)
                .preparedQuery(statement)
                .execute(parameters)
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .emitOn(here);
    }

    private static Reading reading(String service, Row row) {
        return new Reading(
                row.getLong(0),
                row.getOffsetDateTime(1).toInstant(),
                service,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                List.of(row.getArrayOfUUIDs(7)));
    }
}

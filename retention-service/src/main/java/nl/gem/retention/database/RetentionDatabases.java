package nl.gem.retention.database;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.gem.retention.inventory.CanaryTrace;
import nl.gem.retention.inventory.Databases;
import nl.gem.retention.inventory.Irregularity;
import nl.gem.retention.inventory.Look;
import nl.gem.retention.inventory.Partition;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.Term;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the databases' reporting functions say. */
@ApplicationScoped
class RetentionDatabases implements Databases {

    private static final Logger LOG = Logger.getLogger(RetentionDatabases.class);
    /** Generous: measuring reads whole partitions, and a look that is cut short each time would never see anything. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final String CLOCK = "select gem.clock()";
    private static final String POLICY = "select data_class, promised_hours, live_hours from gem.policy";
    private static final String UNDECLARED =
            "select t from gem.undeclared_tables() as t where t is not null order by t";
    private static final String IRREGULARITIES =
            "select kind, subject from gem.irregularities() order by kind, subject";
    private static final String CANARIES = "select store, day from gem.canary_traces()";
    private static final String INVENTORY = """
            select store, data_class, day, attached, estimated_rows, oldest_at, oldest_stored_at, due_at
            from gem.inventory()""";

    private record Policy(DataClass dataClass, Term term) {}

    private final Pools pools;

    RetentionDatabases(Pools pools) {
        this.pools = pools;
    }

    @Override
    public List<String> names() {
        return pools.names();
    }

    @Override
    public Uni<List<Look>> look() {
        return Multi.createFrom()
                .iterable(pools.names())
                .onItem()
                .transformToUniAndConcatenate(this::look)
                .collect()
                .asList();
    }

    private Uni<Look> look(String database) {
        Executor here = CallersContext.current();
        return snapshot(database, pools.of(database))
                .<Look>map(Look.Seen::new)
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("Database %s cannot be looked at: %s", database, SqlFailure.describe(failure));
                    return new Look.Unreachable(database);
                })
                .emitOn(here);
    }

    /** The clock last, so that the time that the inventory takes does not count as a difference. */
    private static Uni<Snapshot> snapshot(String database, Pool pool) {
        Uni<List<Policy>> policy = rows(pool, POLICY, RetentionDatabases::policy);
        Uni<List<Partition>> partitions = rows(pool, INVENTORY, row -> partition(database, row));
        Uni<List<String>> undeclared = rows(pool, UNDECLARED, row -> row.getString(0));
        Uni<List<Irregularity>> irregularities = rows(pool, IRREGULARITIES, RetentionDatabases::irregularity);
        Uni<List<CanaryTrace>> canaries = rows(pool, CANARIES, row -> canary(database, row));
        Uni<List<Instant>> clock = rows(pool, CLOCK, row -> instant(row, 0));
        return Uni.combine()
                .all()
                .unis(policy, partitions, undeclared, irregularities, canaries, clock)
                .usingConcurrencyOf(1)
                .with((terms, days, tables, found, birds, now) ->
                        new Snapshot(database, now.getFirst(), byClass(terms), days, tables, found, birds));
    }

    private static <T> Uni<List<T>> rows(Pool pool, String query, Function<Row, T> read) {
        return pool.query(query)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(read)
                        .toList());
    }

    private static Map<DataClass, Term> byClass(List<Policy> policy) {
        return policy.stream().collect(Collectors.toMap(Policy::dataClass, Policy::term));
    }

    private static Policy policy(Row row) {
        return new Policy(
                DataClass.of(row.getString(0)),
                new Term(Duration.ofHours(row.getInteger(2)), Duration.ofHours(row.getInteger(1))));
    }

    private static Irregularity irregularity(Row row) {
        return new Irregularity(Irregularity.Kind.of(row.getString(0)), row.getString(1));
    }

    private static CanaryTrace canary(String database, Row row) {
        return new CanaryTrace(new StoreName(database, row.getString(0)), row.getLocalDate(1));
    }

    private static Partition partition(String database, Row row) {
        return new Partition(
                new StoreName(database, row.getString(0)),
                DataClass.of(row.getString(1)),
                row.getLocalDate(2),
                row.getBoolean(3),
                row.getLong(4),
                optionalInstant(row, 5),
                optionalInstant(row, 6),
                instant(row, 7));
    }

    private static Instant instant(Row row, int column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static @Nullable Instant optionalInstant(Row row, int column) {
        return row.getValue(column) == null ? null : instant(row, column);
    }
}

package nl.gem.retention.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.gem.retention.canary.CanaryDays;
import nl.gem.retention.inventory.CanaryTrace;
import nl.gem.retention.inventory.StoreName;

/** The canaries' days as rows. Set-wise statements without an object to map: plain SQL. */
@ApplicationScoped
class StoredCanaryDays implements CanaryDays {

    private static final String ALL = "select store, day from gem.canary order by day, store";
    private static final String REMEMBER = """
            with gone as (delete from gem.canary where day < $3)
            insert into gem.canary (store, day) select * from unnest($1::varchar[], $2::date[])
            on conflict (store, day) do nothing""";

    private final Pool pool;

    StoredCanaryDays(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<CanaryTrace>> all() {
        return pool.query(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new CanaryTrace(StoreName.parse(row.getString(0)), row.getLocalDate(1)))
                        .toList());
    }

    @Override
    public Uni<Void> remember(List<CanaryTrace> made, LocalDate forgetBefore) {
        String[] stores = made.stream().map(trace -> trace.store().toString()).toArray(String[]::new);
        LocalDate[] days = made.stream().map(CanaryTrace::day).toArray(LocalDate[]::new);
        return pool.preparedQuery(REMEMBER)
                .execute(Tuple.of(stores, days, forgetBefore))
                .replaceWithVoid();
    }
}

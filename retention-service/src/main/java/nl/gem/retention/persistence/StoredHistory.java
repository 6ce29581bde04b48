package nl.gem.retention.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.gem.retention.verification.DailyAge;
import nl.gem.retention.verification.History;

/** The history as rows. Set-wise statements without an object to map: plain SQL. */
@ApplicationScoped
class StoredHistory implements History {

    private static final String RECORD = """
            with gone as (delete from gem.store_history where day < $5)
            insert into gem.store_history as h (store, day, oldest_age, term)
            select * from unnest($1::varchar[], $2::date[], $3::bigint[], $4::bigint[])
            on conflict (store, day) do update
            set oldest_age = greatest(h.oldest_age, excluded.oldest_age), term = excluded.term""";
    private static final String SINCE = """
            select store, day, oldest_age, term from gem.store_history where day >= $1 order by store, day""";

    private final Pool pool;

    StoredHistory(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> record(List<DailyAge> seen, LocalDate forgetBefore) {
        return pool.preparedQuery(RECORD)
                .execute(Tuple.of(
                        seen.stream().map(DailyAge::store).toArray(String[]::new),
                        seen.stream().map(DailyAge::day).toArray(LocalDate[]::new),
                        seen.stream().map(age -> age.oldestAge().toSeconds()).toArray(Long[]::new),
                        seen.stream().map(age -> age.term().toSeconds()).toArray(Long[]::new),
                        forgetBefore))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<DailyAge>> since(LocalDate day) {
        return pool.preparedQuery(SINCE)
                .execute(Tuple.of(day))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredHistory::dailyAge)
                        .toList());
    }

    private static DailyAge dailyAge(Row row) {
        return new DailyAge(
                row.getString(0),
                row.getLocalDate(1),
                Duration.ofSeconds(row.getLong(2)),
                Duration.ofSeconds(row.getLong(3)));
    }
}

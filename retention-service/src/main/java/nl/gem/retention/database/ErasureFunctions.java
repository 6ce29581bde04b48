package nl.gem.retention.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import nl.gem.kit.erasure.KeyedHash;
import nl.gem.retention.erasure.ErasableDatabases;
import nl.gem.retention.erasure.ErasureRequest;
import nl.gem.retention.erasure.IdHash;
import nl.gem.retention.erasure.Rows;
import nl.gem.retention.inventory.StoreName;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The functions that erase by hash. The key goes along with each call as HMAC's two padded keys; no database keeps it. */
@ApplicationScoped
class ErasureFunctions implements ErasableDatabases {

    /** Short: a database that is away may not keep the others from their turn. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    private static final Duration LONG = Duration.ofMinutes(2);
    /** A day is copied as a whole. */
    private static final Duration COPYING = Duration.ofMinutes(10);

    private static final String REQUESTS = "select id_hash, day, erased_at from gem.erased_ids()";
    private static final String FIND = "select store, day, items from gem.find_hashed($1, $2, $3, $4)";
    private static final String ERASE = "select store, day, items from gem.erase_hashed($1, $2, $3, $4)";
    private static final String WITH_BYTES = "select store from gem.stores_with_bytes($1) as store";
    private static final String REWRITE = "select gem.rewrite_partition($1, $2)";

    private final Pools pools;
    private final KeyedHash key;

    ErasureFunctions(Pools pools, @ConfigProperty(name = "gem.erasure-key") String erasureKey) {
        this.pools = pools;
        this.key = new KeyedHash(erasureKey);
    }

    @Override
    public List<String> names() {
        return pools.names();
    }

    @Override
    public Uni<Instant> clock(String database) {
        return ask(database, "select gem.clock()", Tuple.tuple(), SHORT)
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
    }

    @Override
    public Uni<List<ErasureRequest>> requests(String database) {
        return list(
                ask(database, REQUESTS, Tuple.tuple(), SHORT),
                row -> new ErasureRequest(
                        IdHash.of(row.getBuffer(0).getBytes()),
                        row.getLocalDate(1),
                        row.getOffsetDateTime(2).toInstant()));
    }

    @Override
    public Uni<List<Rows>> find(String database, @Nullable LocalDate day, List<IdHash> hashes) {
        return rows(database, FIND, day, hashes);
    }

    @Override
    public Uni<List<Rows>> erase(String database, @Nullable LocalDate day, List<IdHash> hashes) {
        return rows(database, ERASE, day, hashes);
    }

    private Uni<List<Rows>> rows(String database, String statement, @Nullable LocalDate day, List<IdHash> hashes) {
        Buffer[] bytes =
                hashes.stream().map(hash -> Buffer.buffer(hash.bytes())).toArray(Buffer[]::new);
        Tuple parameters = Tuple.of(bytes, Buffer.buffer(key.innerKey()), Buffer.buffer(key.outerKey()))
                .addLocalDate(day);
        return list(
                ask(database, statement, parameters, LONG),
                row -> new Rows(new StoreName(database, row.getString(0)), row.getLocalDate(1), row.getLong(2)));
    }

    @Override
    public Uni<List<StoreName>> withBytes(String database, LocalDate day) {
        return list(ask(database, WITH_BYTES, Tuple.of(day), SHORT), row -> new StoreName(database, row.getString(0)));
    }

    @Override
    public Uni<OptionalLong> rewrite(StoreName store, LocalDate day) {
        return ask(store.database(), REWRITE, Tuple.of(store.table(), day), COPYING)
                .map(rows -> rows.iterator().next().getLong(0))
                .map(rows -> rows == null ? OptionalLong.empty() : OptionalLong.of(rows));
    }

    @Override
    public Uni<Long> forget(String database) {
        return ask(database, "select gem.forget_erased()", Tuple.tuple(), LONG)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private Uni<RowSet<Row>> ask(String database, String statement, Tuple parameters, Duration limit) {
        Executor here = CallersContext.current();
        return pools.of(database)
                .preparedQuery(statement)
                .execute(parameters)
                .ifNoItem()
                .after(limit)
                .fail()
                .emitOn(here);
    }

    private static <T> Uni<List<T>> list(Uni<RowSet<Row>> rows, Function<Row, T> read) {
        return rows.map(found ->
                StreamSupport.stream(found.spliterator(), false).map(read).toList());
    }
}

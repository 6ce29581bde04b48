package nl.gem.kit.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import nl.gem.kit.production.ProductionGuard;
import org.jspecify.annotations.Nullable;

/**
 * Makes the service's pool as the framework would, but for connections that fall silent, and keeps how it connects: encryption,
 * trust and credentials.
 */
@Singleton
class PoolCreator implements PgPoolCreator {

    private final ProductionGuard guard;
    private @Nullable PgConnectOptions options;

    PoolCreator(ProductionGuard guard) {
        this.guard = guard;
    }

    @Override
    public Pool create(Input input) {
        guard.check();
        options = input.pgConnectOptionsList().getFirst();
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(input.pgConnectOptionsList().stream()
                        .<SqlConnectOptions>map(one -> Silence.endedByClient(one, Silence.LONGEST))
                        .toList())
                .using(input.vertx())
                .build();
    }

    PgConnectOptions options() {
        PgConnectOptions known = options;
        if (known == null) {
            throw new IllegalStateException("There is no pool yet.");
        }
        return new PgConnectOptions(known);
    }
}

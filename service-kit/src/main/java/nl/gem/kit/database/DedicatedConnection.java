package nl.gem.kit.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Connections outside the pool, for what belongs to a connection: an advisory lock, a LISTEN. They connect as the pool
 * does, and must not go through a pooler in transaction mode.
 */
@ApplicationScoped
public class DedicatedConnection {

    private static final int PATIENCE_MILLIS = 5000;

    private final Vertx vertx;
    private final Pool pool;
    private final PoolCreator creator;

    DedicatedConnection(Vertx vertx, Pool pool, PoolCreator creator) {
        this.vertx = vertx;
        this.pool = pool;
        this.creator = creator;
    }

    /** Opens a connection; the caller closes it. */
    public Uni<PgConnection> open() {
        return PgConnection.connect(vertx, options());
    }

    /** A listener that connects again by itself, a tenth of a second after it lost its connection. */
    public PgSubscriber subscriber() {
        return PgSubscriber.subscriber(vertx, options()).reconnectPolicy(attempt -> 100L);
    }

    /** The pool is made when it is first asked something; only then is it known how to connect. */
    private PgConnectOptions options() {
        pool.size();
        return creator.options().setConnectTimeout(PATIENCE_MILLIS);
    }
}

package nl.gem.kit.database;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Connections outside the pool, for what belongs to a connection: an advisory lock, a LISTEN. They connect as the pool
 * does, and must not go through a pooler in transaction mode. When a machine is lost, both ends notice within a minute.
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

    /** A listener that connects again by itself, a tenth of a second after it lost its connection; see {@link #keepHearing}. */
    public PgSubscriber subscriber() {
        return PgSubscriber.subscriber(vertx, options()).reconnectPolicy(attempt -> 100L);
    }

    /** Until it is cancelled, the listener hears something now and then, or knows that its connection is lost. */
    public Cancellable keepHearing(PgSubscriber listener) {
        return Silence.keepHearing(listener, Silence.LONGEST.dividedBy(4));
    }

    /** The pool is made when it is first asked something; only then is it known how to connect. */
    private PgConnectOptions options() {
        pool.size();
        PgConnectOptions options = Silence.endedByClient(creator.options(), Silence.LONGEST);
        return Silence.endedByServer(options).setConnectTimeout(PATIENCE_MILLIS);
    }
}

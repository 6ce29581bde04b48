package nl.gem.kit.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Connections outside the pool, for what belongs to a connection: an advisory lock, a LISTEN. They must not go through
 * a pooler in transaction mode.
 */
@ApplicationScoped
public class DedicatedConnection {

    private final Vertx vertx;
    private final PgConnectOptions options;

    DedicatedConnection(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.options = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                .setUser(user)
                .setPassword(password)
                .setConnectTimeout(5000);
    }

    /** Opens a connection; the caller closes it. */
    public Uni<PgConnection> open() {
        return PgConnection.connect(vertx, options);
    }

    /** A listener that connects again by itself, a tenth of a second after it lost its connection. */
    public PgSubscriber subscriber() {
        return PgSubscriber.subscriber(vertx, options).reconnectPolicy(attempt -> 100L);
    }
}

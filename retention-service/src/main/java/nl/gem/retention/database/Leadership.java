package nl.gem.retention.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import nl.gem.kit.database.DedicatedConnection;
import nl.gem.retention.deletion.ActiveReplica;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes one replica the active one: it holds an advisory lock on a connection of its own. The server gives the lock up
 * half a minute after that connection went silent; the replica itself notices within ten seconds.
 */
@ApplicationScoped
class Leadership implements ActiveReplica {

    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final long LOCK = 0x67656d2d72657465L; // "gem-rete"
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final DedicatedConnection connections;
    private volatile boolean active;
    private volatile @Nullable Cancellable running;

    Leadership(DedicatedConnection connections) {
        this.connections = connections;
    }

    @Override
    public boolean isMe() {
        return active;
    }

    void onStart(@Observes StartupEvent started) {
        running = Multi.createBy()
                .repeating()
                .uni(this::turn)
                .indefinitely()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), BEAT)
                .indefinitely()
                .subscribe()
                .with(ignored -> {});
    }

    void onStop(@Observes ShutdownEvent stopping) {
        Cancellable current = running;
        if (current != null) {
            current.cancel();
        }
    }

    /** One connection's life: active while the lock is ours, else stand by. */
    private Uni<Void> turn() {
        return connections
                .open()
                .flatMap(connection -> lock(connection)
                        .flatMap(ours -> ours ? hold(connection) : pause())
                        .eventually(connection::close));
    }

    private static Uni<Boolean> lock(PgConnection connection) {
        return connection
                .preparedQuery("select pg_try_advisory_lock($1)")
                .execute(Tuple.of(LOCK))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Ends by a failure only: the connection's. */
    private Uni<Void> hold(PgConnection connection) {
        return Multi.createBy()
                .repeating()
                .uni(() -> pause().chain(() -> beat(connection)))
                .indefinitely()
                .onSubscription()
                .invoke(() -> become(true))
                .onTermination()
                .invoke(() -> become(false))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> beat(PgConnection connection) {
        return connection
                .query("select 1")
                .execute()
                .ifNoItem()
                .after(BEAT)
                .fail()
                .replaceWithVoid();
    }

    private void become(boolean now) {
        active = now;
        LOG.infof("This replica is %s", now ? "the active one" : "standing by");
    }

    private static Uni<Void> pause() {
        return Uni.createFrom().voidItem().onItem().delayIt().by(BEAT);
    }
}

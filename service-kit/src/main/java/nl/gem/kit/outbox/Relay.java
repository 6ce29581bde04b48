package nl.gem.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.gem.kit.database.DedicatedConnection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the outbox in order and deletes what the broker has acknowledged. One relay per database is active: it holds
 * an advisory lock on a connection of its own, so it stops being active when it loses that connection. A crash between
 * acknowledgement and delete publishes again; consumers know an event by its sequence. So no delete waits for the disk.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long LOCK = 0x67656d2d6f757462L; // "gem-outb"
    private static final int BATCH = 200;
    private static final Duration STAND_BY = Duration.ofSeconds(2);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);
    private static final String NEXT = """
            select conversation_id, position, event_id, topic, type, sequence, data::text, stored_at, traceparent
            from gem.outbox order by position limit\s""" + BATCH;
    private static final String DELETE = "delete from gem.outbox where conversation_id = $1 and position = $2";

    private final DedicatedConnection connections;
    private final EventPublisher publisher;
    private final OutboxAge age;
    private final Alarm alarm = new Alarm();
    private volatile @Nullable Cancellable running;

    Relay(DedicatedConnection connections, EventPublisher publisher, OutboxAge age) {
        this.connections = connections;
        this.publisher = publisher;
        this.age = age;
    }

    void onStart(@Observes StartupEvent started) {
        running = Multi.createBy()
                .repeating()
                .uni(() -> turn().onFailure()
                        .invoke(failure -> LOG.warnf("The relay starts again after %s", failure.getClass())))
                .indefinitely()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
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

    /** One connection's life: lead while the lock is ours, else stand by. Fails when the connection or broker does. */
    private Uni<Void> turn() {
        return connections
                .open()
                .flatMap(connection -> lock(connection)
                        .flatMap(leading -> leading ? lead(connection) : standBy())
                        .eventually(connection::close));
    }

    private static Uni<Boolean> lock(PgConnection connection) {
        return connection
                .preparedQuery("select pg_try_advisory_lock($1)")
                .execute(Tuple.of(LOCK))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private Uni<Void> lead(PgConnection connection) {
        connection.notificationHandler(notification -> alarm.ring());
        return connection
                .query("set synchronous_commit = off; listen " + Outbox.CHANNEL)
                .execute()
                .onItem()
                .transformToMulti(listening -> Multi.createBy()
                        .repeating()
                        .uni(() -> round(connection))
                        .indefinitely())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> round(PgConnection connection) {
        alarm.set();
        return connection
                .query(NEXT)
                .execute()
                .map(Relay::pending)
                .invoke(pending ->
                        age.found(pending.stream().map(PendingEvent::time).iterator()))
                .flatMap(pending -> pending.isEmpty() ? alarm.untilRung(LOOK_ANYWAY) : publish(connection, pending));
    }

    private static List<PendingEvent> pending(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PendingEvent::of)
                .toList();
    }

    /** What is left of each conversation, and what has come meanwhile, is in the next round. */
    private Uni<Void> publish(PgConnection connection, List<PendingEvent> pending) {
        List<PendingEvent> events = Firsts.of(pending, PendingEvent::conversationId);
        List<Uni<Void>> sent = events.stream().map(publisher::publish).toList();
        return Uni.join().all(sent).andCollectFailures().chain(() -> delete(connection, events));
    }

    private static Uni<Void> delete(PgConnection connection, List<PendingEvent> events) {
        return connection
                .preparedQuery(DELETE)
                .executeBatch(events.stream()
                        .map(event -> Tuple.of(event.conversationId(), event.position()))
                        .toList())
                .replaceWithVoid();
    }

    private Uni<Void> standBy() {
        age.standsBy();
        return Uni.createFrom().voidItem().onItem().delayIt().by(STAND_BY);
    }
}

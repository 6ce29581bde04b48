package nl.gem.kit.wakeup;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import nl.gem.kit.database.DedicatedConnection;
import org.jboss.logging.Logger;

/** Listens on the channel {@code gem} of this service's database and passes each wake-up to the listeners. */
@ApplicationScoped
class WakeUps {

    private static final Logger LOG = Logger.getLogger(WakeUps.class);
    private static final String CHANNEL = "gem";

    private final PgSubscriber subscriber;
    private final List<WakeUpListener> listeners;

    WakeUps(DedicatedConnection connections, @All List<WakeUpListener> listeners) {
        this.subscriber = connections.subscriber();
        this.listeners = List.copyOf(listeners);
    }

    void onStart(@Observes StartupEvent started) {
        subscriber
                .channel(CHANNEL)
                .subscribeHandler(() -> each(WakeUpListener::lookAtEverything))
                .handler(payload -> each(listener -> listener.woken(payload)));
        Uni.createFrom()
                .deferred(subscriber::connect)
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
                .indefinitely()
                .subscribe()
                .with(connected -> LOG.debug("Listening for wake-ups"));
    }

    /** One that fails does not keep the others from looking. */
    private void each(Consumer<WakeUpListener> act) {
        listeners.forEach(listener -> {
            try {
                act.accept(listener);
            } catch (RuntimeException failure) {
                LOG.errorf("A wake-up was not heard by %s: %s", listener.getClass(), failure.getClass());
            }
        });
    }

    void onStop(@Observes ShutdownEvent stopping) {
        subscriber.closeAndForget();
    }
}

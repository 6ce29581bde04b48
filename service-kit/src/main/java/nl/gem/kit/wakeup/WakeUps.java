package nl.gem.kit.wakeup;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import nl.gem.kit.database.DedicatedConnection;
import nl.gem.kit.tracing.Baton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Listens on the channel {@code gem} of this service's database and passes each wake-up to the listeners. */
@ApplicationScoped
class WakeUps {

    private static final Logger LOG = Logger.getLogger(WakeUps.class);
    private static final String CHANNEL = "gem";

    private final DedicatedConnection connections;
    private final PgSubscriber subscriber;
    private final Background background;
    private final List<WakeUpListener> listeners;
    private volatile @Nullable Cancellable hearing;

    WakeUps(DedicatedConnection connections, Background background, @All List<WakeUpListener> listeners) {
        this.connections = connections;
        this.subscriber = connections.subscriber();
        this.background = background;
        this.listeners = List.copyOf(listeners);
    }

    void onStart(@Observes StartupEvent started) {
        subscriber
                .channel(CHANNEL)
                .subscribeHandler(() -> each(WakeUpListener::lookAtEverything))
                .handler(payload -> heard(Hint.read(payload)));
        Uni.createFrom()
                .deferred(subscriber::connect)
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
                .indefinitely()
                .subscribe()
                .with(connected -> LOG.debug("Listening for wake-ups"));
        hearing = connections.keepHearing(subscriber);
    }

    /** What the listeners do goes on with the trace of whoever woke them. */
    private void heard(Hint hint) {
        if (hint.baton() == null) {
            each(listener -> listener.woken(hint.where()));
        } else {
            background.run(() -> {
                Baton.carry(hint.baton());
                each(listener -> listener.woken(hint.where()));
                return Uni.createFrom().voidItem();
            });
        }
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
        Cancellable current = hearing;
        if (current != null) {
            current.cancel();
        }
        subscriber.closeAndForget();
    }
}

package nl.gem.kit.drain;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nl.gem.kit.drain.Departures.Departure;
import org.jboss.logging.Logger;

/**
 * Leaves in order when the process is told to stop: not ready, then each client asked to move at a moment of its own, then
 * what is still open closed in the same order. Everything else stops afterwards.
 */
@ApplicationScoped
class Drain {

    private static final Logger LOG = Logger.getLogger(Drain.class);

    private static final long LOOK_MILLIS = 50;

    private enum Phase {
        SERVING,
        NOT_READY,
        MOVING
    }

    private final List<OpenSockets> services;
    private final DrainSettings settings;
    private volatile Phase phase = Phase.SERVING;

    Drain(@All List<OpenSockets> services, DrainSettings settings) {
        this.services = List.copyOf(services);
        this.settings = settings;
    }

    boolean hasBegun() {
        return phase != Phase.SERVING;
    }

    /** From here on a new socket would only have to move again. */
    boolean takesNoMore() {
        return phase == Phase.MOVING;
    }

    /**
     * Keeps the thread that stops the service, which goes on to cut every socket. Heard only with
     * {@code quarkus.shutdown.delay-enabled}; at the shutdown event itself it is too late.
     */
    void onStop(@Observes ShutdownDelayInitiatedEvent stopping) {
        try {
            leave();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    void leave() throws InterruptedException {
        phase = Phase.NOT_READY;
        TimeUnit.MILLISECONDS.sleep(settings.notice().toMillis());
        phase = Phase.MOVING;
        Departures departures =
                Departures.plan(open().toList(), settings.spread().toMillis(), RandomGenerator.getDefault());
        LOG.infof("Moving %d clients to other replicas", departures.inOrder().size());
        long start = System.nanoTime();
        departures.inOrder().forEach(one -> tell(one.socket().askToMove(one.afterMillis())));
        for (Departure one : departures.inOrder()) {
            awaitEnd(one.socket(), start, one.afterMillis() + settings.grace().toMillis());
        }
        open().forEach(late -> tell(late.sendAway()));
        long last = millisSince(start) + settings.grace().toMillis();
        while (open().findAny().isPresent() && millisSince(start) < last) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** Until it has gone by itself, or is sent away when its time is over. */
    private static void awaitEnd(Movable socket, long start, long endMillis) throws InterruptedException {
        while (socket.isOpen() && millisSince(start) < endMillis) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        if (socket.isOpen()) {
            tell(socket.sendAway());
        }
    }

    private Stream<Movable> open() {
        return services.stream()
                .flatMap(service -> service.movable().stream().<Movable>map(socket -> socket))
                .filter(Movable::isOpen);
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static void tell(Uni<Void> word) {
        word.subscribe().with(told -> {}, failure -> LOG.debugf("A client was not told: %s", failure.getClass()));
    }
}

package nl.gem.local;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What runs, in layers that stand on each other: stopped from the top down, the members of one layer together, and all of it
 * within a limit. What comes up while the stack goes down is stopped at once.
 */
final class Layers implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Layers.class.getName());
    private static final Duration ALL_DOWN_WITHIN = Duration.ofSeconds(14);

    /** From the bottom up. */
    enum Layer {
        DATA,
        POSTGRES,
        KAFKA,
        KEYCLOAK,
        SERVICES
    }

    private final Map<Layer, List<AutoCloseable>> members = new EnumMap<>(Layer.class);
    private boolean closed;

    <T extends AutoCloseable> T keep(Layer layer, T component) {
        synchronized (this) {
            if (!closed) {
                members.computeIfAbsent(layer, empty -> new ArrayList<>()).add(component);
                return component;
            }
        }
        closeQuietly(component);
        throw new StackFailure("Gem was stopped while it started.");
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** From now on nothing more may come up. */
    synchronized void refuseMore() {
        closed = true;
    }

    void stop(Layer layer) {
        stop(layer, System.nanoTime() + ALL_DOWN_WITHIN.toNanos());
    }

    @Override
    public void close() {
        refuseMore();
        long end = System.nanoTime() + ALL_DOWN_WITHIN.toNanos();
        Layer[] layers = Layer.values();
        for (int top = layers.length - 1; top >= 0; top--) {
            stop(layers[top], end);
        }
    }

    private void stop(Layer layer, long end) {
        List<Thread> stopping = take(layer).stream()
                .map(component -> Thread.ofPlatform().daemon().start(() -> closeQuietly(component)))
                .toList();
        try {
            for (Thread thread : stopping) {
                TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<AutoCloseable> take(Layer layer) {
        List<AutoCloseable> taken = members.remove(layer);
        return taken == null ? List.of() : taken;
    }

    /** One that will not stop must not keep the others from stopping. */
    private static void closeQuietly(AutoCloseable component) {
        try {
            component.close();
        } catch (Exception e) {
            LOG.log(Level.ERROR, "Something did not stop as it should", e);
        }
    }
}

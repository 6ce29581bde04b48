package nl.gem.kit.websocket;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.function.Supplier;

/**
 * One connection's work, strictly one piece after the other, each on the Vert.x context in which it was offered.
 * Two returned streams would interleave on a connection; here an answer has left before the next piece starts.
 */
public final class SerialQueue {

    private record Work(Supplier<Uni<Void>> task, UniEmitter<? super Void> done, Context context) {}

    /** Small: most connections never have anything waiting, and there are many connections. */
    private final ArrayDeque<Work> waiting = new ArrayDeque<>(1);

    private final Context home;
    private final int bound;
    private boolean running;

    /**
     * @param home where work runs that is offered from outside Vert.x
     * @param bound how many pieces may wait; one more is refused
     */
    public SerialQueue(Context home, int bound) {
        this.home = home;
        this.bound = bound;
    }

    /**
     * Runs the task after everything offered before it.
     *
     * @return completes or fails with the task; fails with {@link QueueFull} at once when too much waits already
     */
    public Uni<Void> offer(Supplier<Uni<Void>> task) {
        Context current = Vertx.currentContext();
        return Uni.createFrom().emitter(emitter -> accept(new Work(task, emitter, current == null ? home : current)));
    }

    private void accept(Work work) {
        synchronized (this) {
            if (running) {
                if (waiting.size() >= bound) {
                    work.done().fail(new QueueFull());
                } else {
                    waiting.add(work);
                }
                return;
            }
            running = true;
        }
        start(work);
    }

    private void start(Work work) {
        work.context().runOnContext(ignored -> run(work));
    }

    private void run(Work work) {
        Uni.createFrom()
                .deferred(work.task()::get)
                .onTermination()
                .invoke(this::next)
                .subscribe()
                .with(work.done()::complete, work.done()::fail);
    }

    private void next() {
        Work following;
        synchronized (this) {
            following = waiting.poll();
            running = following != null;
        }
        if (following != null) {
            start(following);
        }
    }

    /** Too much waits on this connection already. */
    public static final class QueueFull extends RuntimeException {
        QueueFull() {
            super("too much waits on this connection", null, false, false);
        }
    }
}

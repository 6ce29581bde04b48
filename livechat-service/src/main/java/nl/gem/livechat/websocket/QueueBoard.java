package nl.gem.livechat.websocket;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.gem.kit.tracing.Baton;
import nl.gem.kit.tracing.Traces;
import nl.gem.kit.wakeup.Background;
import nl.gem.livechat.plan.LivePlan;
import nl.gem.livechat.queue.ReadQueue;
import nl.gem.livechat.queue.Routed;

/**
 * The queue as each console of this process may see it: read once for all of them, soon after it may have changed, and
 * sent to those for whom it did.
 */
@ApplicationScoped
class QueueBoard {

    private static final Duration TOGETHER = Duration.ofMillis(10);
    private static final String TURN = "queue";

    private final Pace pace = new Pace(TOGETHER, System::nanoTime);
    private final ReadQueue readQueue;
    private final LivePlan livePlan;
    private final AgentSockets sockets;
    private final Background background;
    private final Traces traces;
    private final Set<String> batons = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile List<Routed> newest = List.of();

    QueueBoard(ReadQueue readQueue, LivePlan livePlan, AgentSockets sockets, Background background, Traces traces) {
        this.readQueue = readQueue;
        this.livePlan = livePlan;
        this.sockets = sockets;
        this.background = background;
        this.traces = traces;
    }

    /** To a socket that has just come. */
    Uni<Void> showTo(AgentSocket socket) {
        return readQueue.readRouted().flatMap(now -> socket.show(seenBy(socket, now)));
    }

    /** The first change after a quiet moment is shown at once, many together as one. */
    void mayHaveChanged() {
        String baton = Baton.current();
        if (baton != null) {
            batons.add(baton);
        }
        if (due.compareAndSet(false, true)) {
            background.runAfter(pace.nextMillis(), this::look);
        }
    }

    private Uni<Void> look() {
        due.set(false);
        Set<String> asked = Set.copyOf(batons);
        batons.removeAll(asked);
        return readQueue.readRouted().invoke(now -> show(now, asked)).replaceWithVoid();
    }

    /** @param asked the batons of all who said that it may have changed */
    private void show(List<Routed> now, Set<String> asked) {
        newest = now;
        sockets.all().stream()
                .filter(socket -> !socket.hasOnScreen(seenBy(socket, now)))
                .forEach(socket -> background.run(() ->
                        traces.show("Queue", asked, () -> socket.onceInTurn(TURN, () -> showNewest(socket)))));
    }

    /** A slow socket gets the newest when its turn comes, and not each one in between. */
    private Uni<Void> showNewest(AgentSocket socket) {
        DeskFrame.Queue frame = seenBy(socket, newest);
        return socket.hasOnScreen(frame) ? Uni.createFrom().voidItem() : socket.show(frame);
    }

    private DeskFrame.Queue seenBy(AgentSocket socket, List<Routed> list) {
        return DeskFrame.Queue.of(list, socket.agent().id(), livePlan.now());
    }
}

package nl.gem.livechat.websocket;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.gem.livechat.queue.ReadQueue;
import org.jspecify.annotations.Nullable;

/** The queue as all consoles of this process see it: read once for all of them, soon after it may have changed. */
@ApplicationScoped
class QueueBoard {

    private static final long TOGETHER_MILLIS = 100;
    private static final String TURN = "queue";

    private final ReadQueue readQueue;
    private final AgentSockets sockets;
    private final Background background;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile DeskFrame.@Nullable Queue shown;

    QueueBoard(ReadQueue readQueue, AgentSockets sockets, Background background) {
        this.readQueue = readQueue;
        this.sockets = sockets;
        this.background = background;
    }

    /** To a socket that has just come. */
    Uni<Void> showTo(AgentSocket socket) {
        return readQueue.read().map(DeskFrame.Queue::of).flatMap(socket::send);
    }

    /** Many changes at once are shown as one. */
    void mayHaveChanged() {
        if (due.compareAndSet(false, true)) {
            background.runAfter(TOGETHER_MILLIS, this::look);
        }
    }

    private Uni<Void> look() {
        due.set(false);
        return readQueue.read().map(DeskFrame.Queue::of).invoke(this::show).replaceWithVoid();
    }

    private void show(DeskFrame.Queue now) {
        if (!now.equals(shown)) {
            shown = now;
            sockets.all()
                    .forEach(socket -> background.run(() -> socket.onceInTurn(TURN, () -> socket.send(latest(now)))));
        }
    }

    /** A slow socket gets the newest when its turn comes, and not each one in between. */
    private DeskFrame.Queue latest(DeskFrame.Queue otherwise) {
        DeskFrame.Queue newest = shown;
        return newest == null ? otherwise : newest;
    }
}

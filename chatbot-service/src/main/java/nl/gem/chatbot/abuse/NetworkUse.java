package nl.gem.chatbot.abuse;

import java.util.concurrent.atomic.AtomicInteger;

/** What one network does on this replica. All its sockets share one. */
public final class NetworkUse {

    private final int mostSockets;
    private final RateLimit starts;
    private final RateLimit searches;
    private final AtomicInteger sockets = new AtomicInteger();
    private volatile boolean blocked;

    NetworkUse(int mostSockets, RateLimit starts, RateLimit searches) {
        this.mostSockets = mostSockets;
        this.starts = starts;
        this.searches = searches;
    }

    public boolean isBlocked() {
        return blocked;
    }

    boolean isFull() {
        return sockets.get() >= mostSockets;
    }

    public void opened() {
        sockets.incrementAndGet();
    }

    public void closed() {
        sockets.decrementAndGet();
    }

    boolean mayStart() {
        return starts.allows();
    }

    boolean maySearch() {
        return !blocked && searches.allows();
    }

    void block(boolean now) {
        blocked = now;
    }

    /** Nothing would be lost if it were counted anew. */
    boolean isIdle() {
        return sockets.get() == 0 && starts.isFull() && searches.isFull();
    }
}

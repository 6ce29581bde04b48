package nl.gem.livechat.websocket;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Says when to do what must not be done more often than once in an interval: at once after a quiet moment. */
final class Pace {

    private final long interval;
    private final LongSupplier nanoTime;
    private long last;

    /** @param nanoTime a clock that never goes back, in nanoseconds since any moment */
    Pace(Duration interval, LongSupplier nanoTime) {
        this.interval = interval.toNanos();
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong() - this.interval;
    }

    /** How long to wait before doing it again; whoever asks does it then. At least one, as timers want it. */
    synchronized long nextMillis() {
        long now = nanoTime.getAsLong();
        last = now + Math.max(0, last + interval - now);
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(last - now));
    }
}

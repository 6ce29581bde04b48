package nl.gem.chatbot.abuse;

import java.time.Clock;

/** A bucket of what somebody may ask: it fills steadily and holds a burst. */
public final class RateLimit {

    private final Clock clock;
    private final double perMilli;
    private final double burst;
    private double left;
    private long at;

    public RateLimit(Clock clock, double perSecond, int burst) {
        this.clock = clock;
        this.perMilli = perSecond / 1000;
        this.burst = burst;
        this.left = burst;
        this.at = clock.millis();
    }

    /** Takes one from the bucket; false when it is empty. */
    public synchronized boolean allows() {
        fill();
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    synchronized boolean isFull() {
        fill();
        return left >= burst;
    }

    private void fill() {
        long now = clock.millis();
        left = Math.min(burst, left + Math.max(0, now - at) * perMilli);
        at = now;
    }
}

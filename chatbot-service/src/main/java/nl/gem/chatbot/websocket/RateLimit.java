package nl.gem.chatbot.websocket;

import java.time.Clock;

/** A bucket of frames that one connection may send: it fills steadily and holds a burst. */
final class RateLimit {

    private final Clock clock;
    private final double perMilli;
    private final double burst;
    private double left;
    private long at;

    RateLimit(Clock clock, double perSecond, int burst) {
        this.clock = clock;
        this.perMilli = perSecond / 1000;
        this.burst = burst;
        this.left = burst;
        this.at = clock.millis();
    }

    /** Takes one frame from the bucket; false when it is empty. */
    synchronized boolean allows() {
        long now = clock.millis();
        left = Math.min(burst, left + Math.max(0, now - at) * perMilli);
        at = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}

package nl.gem.local;

import java.time.Duration;

/** How long to wait before a process that died is started again, so that a broken one does not eat the machine. */
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration HEALTHY = Duration.ofSeconds(30);

    private Duration next = FIRST;

    /** @param lived how long the process was alive; long enough, and its earlier deaths are forgotten */
    Duration afterLifeOf(Duration lived) {
        Duration wait = lived.compareTo(HEALTHY) >= 0 ? FIRST : next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}

package nl.gem.images;

import java.time.Duration;
import java.time.Instant;

/** How long a service took to become ready, by the clock and by the processors. */
record Start(long readyMillis, long cpuMillis) implements Comparable<Start> {

    /** Right after it has become ready. */
    static Start of(Container container) {
        Instant now = Instant.now();
        ProcessHandle.Info process = ProcessHandle.of(container.pid())
                .orElseThrow(() -> new ImageFailure("The container has stopped:\n" + container.logs()))
                .info();
        Instant begun = process.startInstant().orElse(now);
        return new Start(
                Duration.between(begun, now).toMillis(),
                process.totalCpuDuration().orElse(Duration.ZERO).toMillis());
    }

    @Override
    public int compareTo(Start other) {
        return Long.compare(readyMillis, other.readyMillis);
    }
}

package nl.gem.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How long many of the same took, in nanoseconds. */
final class Latencies {

    private final long[] nanos;

    Latencies(long[] nanos) {
        this.nanos = nanos.clone();
    }

    static Latencies ofFirstDeltas(List<Talker.Answer> answers) {
        return new Latencies(
                answers.stream().mapToLong(Talker.Answer::firstDeltaNanos).toArray());
    }

    double millis(double percentile) {
        return (double) Statistics.percentile(nanos, percentile) / TimeUnit.MILLISECONDS.toNanos(1);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms of %d",
                millis(50),
                millis(95),
                millis(99),
                nanos.length);
    }
}

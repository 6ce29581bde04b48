package nl.gem.acceptance.replicas;

import java.util.Collection;
import java.util.List;

/** The middle and the tail of some times. */
record Percentiles(int count, long p50, long p95, long p99, long max) {

    static Percentiles of(Collection<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return new Percentiles(sorted.size(), at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), sorted.getLast());
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}

package nl.gem.bench;

import java.util.Arrays;
import java.util.Collection;

/** What many measurements come down to. */
final class Statistics {

    private Statistics() {}

    /** The middle one, or the mean of the two in the middle. */
    static double median(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There is no median of nothing.");
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * The smallest value that at least that share of all values does not exceed (nearest rank).
     *
     * @param percent above 0, at most 100
     */
    static long percentile(long[] values, double percent) {
        if (values.length == 0 || percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("A percentile needs values, and a percentage above 0 up to 100.");
        }
        long[] sorted = Arrays.copyOf(values, values.length);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }
}

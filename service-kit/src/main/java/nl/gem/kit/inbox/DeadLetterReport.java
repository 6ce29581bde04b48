package nl.gem.kit.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What lies in the dead letters, as people are shown it.
 *
 * @param total how many were looked at
 * @param reasons the most frequent first
 * @param letters the newest, 200 at most
 */
public record DeadLetterReport(int total, List<ReasonCount> reasons, List<DeadLetter> letters) {

    private static final int SHOWN = 200;

    /** How many went for one class of reason. */
    public record ReasonCount(String reason, long count) {}

    /** @param newest newest first */
    public static DeadLetterReport of(List<DeadLetter> newest) {
        Map<String, Long> counts = newest.stream()
                .map(DeadLetter::reason)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<ReasonCount> reasons = counts.entrySet().stream()
                .map(entry -> new ReasonCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(ReasonCount::count).reversed().thenComparing(ReasonCount::reason))
                .toList();
        return new DeadLetterReport(
                newest.size(), reasons, newest.stream().limit(SHOWN).toList());
    }
}

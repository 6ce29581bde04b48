package nl.gem.chatbot.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How often one topic was taken for another.
 *
 * @param expected id of the right topic
 * @param found id of the topic that fitted best
 * @param example one question with which it happened
 */
public record Confusion(String expected, String found, int times, String example) {

    private record Pair(String expected, String found) {}

    /** The most frequent ones first. */
    public static List<Confusion> worst(Collection<Verdict> verdicts, int most) {
        return verdicts.stream()
                .filter(verdict -> verdict.question().sort() == LabelledQuestion.Sort.TOPIC
                        && !verdict.ranked().isEmpty()
                        && !verdict.isFirst())
                .collect(Collectors.groupingBy(verdict ->
                        new Pair(verdict.question().label(), verdict.ranked().getFirst())))
                .entrySet()
                .stream()
                .map(pair -> new Confusion(
                        pair.getKey().expected(),
                        pair.getKey().found(),
                        pair.getValue().size(),
                        pair.getValue().getFirst().question().text()))
                .sorted(Comparator.comparingInt((Confusion confusion) -> -confusion.times())
                        .thenComparing(Confusion::expected)
                        .thenComparing(Confusion::found))
                .limit(most)
                .toList();
    }
}

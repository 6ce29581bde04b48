package nl.gem.chatbot.figures;

import static nl.gem.chatbot.figures.FiguresFixture.DAY;
import static nl.gem.chatbot.figures.FiguresFixture.day;
import static nl.gem.chatbot.figures.FiguresFixture.topic;
import static nl.gem.chatbot.figures.FiguresFixture.whole;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** No count of one to four can be computed from what is shown of its day. */
class SmallCellsPropertiesTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");
    private static final int LARGEST = 13;
    private static final int LARGEST_REST = 6;

    @Property(tries = 5000)
    void a_hidden_count_can_be_one_two_three_or_four_for_all_that_the_sums_say(@ForAll("days") List<DayFigures> day) {
        for (Reader.Guess guess : Reader.guesses(SmallCells.hide(day))) {
            Optional<Integer> small = small(day, guess);
            if (small.isPresent()) {
                assertThat(guess.possible()).contains(small.get());
                if (guess.row().cell(guess.column()) instanceof Cell.UnderFive) {
                    assertThat(guess.possible()).containsExactlyInAnyOrder(1, 2, 3, 4);
                } else {
                    assertThat(guess.possible()).hasSizeGreaterThan(1);
                }
            }
        }
    }

    @Property(tries = 2000)
    void nothing_under_five_is_shown_and_what_is_shown_is_true(@ForAll("days") List<DayFigures> day) {
        for (ShownFigures row : SmallCells.hide(day)) {
            for (Column column : Column.values()) {
                int count = of(day, row.topic()).count(column);
                switch (row.cell(column)) {
                    case Cell.Shown shown ->
                        assertThat(shown.count()).isEqualTo(count).isNotIn(1, 2, 3, 4);
                    case Cell.UnderFive few -> assertThat(count).isBetween(1, 4);
                    case Cell.Withheld withheld -> {}
                }
            }
        }
    }

    @Test
    void a_reader_computes_a_count_that_is_hidden_and_nothing_more() {
        List<DayFigures> day = day(whole(9, 0, 0, 9), List.of(topic("a", 3), topic("b", 20)));
        List<ShownFigures> hiddenOnly = Stream.of(day.getLast(), day.getFirst(), day.get(1))
                .map(row -> new TableRow(row).shown())
                .toList();

        assertThat(Reader.guesses(hiddenOnly))
                .contains(new Reader.Guess(hiddenOnly.get(1), Column.ANSWERED, Set.of(3)));
    }

    /** Tries what somebody can work out who knows the rule itself: every day that looks the same. */
    @Test
    void knowing_the_rule_does_not_tell_a_topics_answers_either() {
        tellsNobody(
                Column.ANSWERED,
                counts -> day(whole(counts.get(3), 0, 0, 0), topics(name -> topic(name, counts.get(at(name))))));
    }

    @Test
    void knowing_the_rule_does_not_tell_a_topics_handovers_either() {
        tellsNobody(
                Column.HANDED_OVER,
                counts -> day(
                        new DayFigures(DAY, null, 9, 0, 0, 0, counts.get(3), 0, 0),
                        topics(name -> topic(name, 50, counts.get(at(name)), 0, 0))));
    }

    private static void tellsNobody(Column column, Function<List<Integer>, List<DayFigures>> day) {
        Map<List<ShownFigures>, List<List<DayFigures>>> looks = new HashMap<>();
        Set<List<ShownFigures>> small = new HashSet<>();
        for (List<Integer> counts : counts()) {
            List<DayFigures> counted = day.apply(counts);
            List<ShownFigures> shown = SmallCells.hide(counted);
            looks.computeIfAbsent(shown, first -> new ArrayList<>()).add(counted);
            if (Collections.max(counts) < LARGEST - 4 && counts.getLast() < LARGEST_REST - 3) {
                small.add(shown);
            }
        }
        assertThat(small).hasSizeGreaterThan(50);
        small.forEach(shown -> {
            List<List<DayFigures>> alike = looks.getOrDefault(shown, List.of());
            for (ShownFigures row : shown) {
                Set<Integer> possible = alike.stream()
                        .map(one -> of(one, row.topic()).count(column))
                        .collect(Collectors.toSet());
                assertThat(possible.size() > 1 || !Set.of(1, 2, 3, 4).containsAll(possible))
                        .as("%s %s", shown, possible)
                        .isTrue();
            }
        });
    }

    /** Three topics and a rest: those that are asserted, and some larger ones that may look like them. */
    private static List<List<Integer>> counts() {
        List<List<Integer>> all = new ArrayList<>();
        for (int a = 0; a <= LARGEST; a++) {
            for (int b = 0; b <= LARGEST; b++) {
                for (int c = 0; c <= LARGEST; c++) {
                    for (int rest = 0; rest <= LARGEST_REST; rest++) {
                        all.add(List.of(a, b, c, rest));
                    }
                }
            }
        }
        return all;
    }

    private static List<DayFigures> topics(Function<String, DayFigures> made) {
        return NAMES.subList(0, 3).stream().map(made).toList();
    }

    private static int at(String name) {
        return NAMES.indexOf(name);
    }

    private static Optional<Integer> small(List<DayFigures> day, Reader.Guess guess) {
        int count = of(day, guess.row().topic()).count(guess.column());
        return count > 0 && count < 5 ? Optional.of(count) : Optional.empty();
    }

    private static DayFigures of(List<DayFigures> day, String topic) {
        return day.stream()
                .filter(row -> topic == null ? row.topic() == null : topic.equals(row.topic()))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<List<DayFigures>> days() {
        Arbitrary<Integer> count = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(5, Arbitraries.integers().between(1, 4)),
                Tuple.of(3, Arbitraries.integers().between(5, 12)),
                Tuple.of(1, Arbitraries.integers().between(13, 200)));
        Arbitrary<List<DayFigures>> topics = Combinators.combine(
                        Arbitraries.integers().between(0, NAMES.size()),
                        Combinators.combine(count, count, count, count)
                                .as(List::of)
                                .list()
                                .ofSize(NAMES.size()))
                .as((size, rows) -> NAMES.subList(0, size).stream()
                        .map(name -> judged(name, rows.get(at(name))))
                        .toList());
        return Combinators.combine(topics, count, count, count, count, count)
                .as((of, clarified, unknown, other, handedOver, thumbs) -> day(
                        new DayFigures(
                                DAY,
                                null,
                                clarified + unknown + other,
                                0,
                                clarified,
                                unknown,
                                handedOver,
                                Math.min(thumbs, clarified),
                                Math.min(thumbs, unknown)),
                        of));
    }

    /** No more thumbs than answers. */
    private static DayFigures judged(String name, List<Integer> counts) {
        int answered = counts.get(0);
        int helpful = Math.min(answered, counts.get(1));
        return topic(name, answered, counts.get(2), helpful, Math.min(answered - helpful, counts.get(3)));
    }
}

package nl.gem.kit.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.gem.kit.drain.Departures.Departure;
import org.junit.jupiter.api.Test;

class DeparturesTest {

    @Property(tries = 200)
    void everybody_moves_once_and_no_two_steps_are_further_apart_than_they_need_be(
            @ForAll @IntRange(max = 300) int count, @ForAll @LongRange(max = 60_000) long spread, @ForAll long seed) {
        List<Visitor> visitors =
                Stream.generate(Visitor::whoLeaves).limit(count).toList();

        List<Departure> departures =
                Departures.plan(visitors, spread, new Random(seed)).inOrder();

        assertThat(departures.stream().map(Departure::socket)).containsExactlyInAnyOrderElementsOf(visitors);
        assertThat(departures.stream().map(Departure::afterMillis)).isSorted().allMatch(after -> after <= spread);
        IntStream.range(1, count)
                .mapToLong(i ->
                        departures.get(i).afterMillis() - departures.get(i - 1).afterMillis())
                .forEach(step -> assertThat(step).isLessThanOrEqualTo(spread / count + 1));
    }

    @Test
    void who_came_first_does_not_leave_first() {
        List<Visitor> visitors = Stream.generate(Visitor::whoLeaves).limit(50).toList();

        List<Departure> departures =
                Departures.plan(visitors, 1_000, new Random(1)).inOrder();

        assertThat(departures.stream().map(Departure::socket).toList()).isNotEqualTo(visitors);
    }
}

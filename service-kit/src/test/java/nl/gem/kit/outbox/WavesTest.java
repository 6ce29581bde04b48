package nl.gem.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WavesTest {

    private record Event(int key, int position) {}

    @Property
    void no_key_stands_twice_in_a_wave(@ForAll @Size(max = 50) List<@IntRange(max = 6) Integer> keys) {
        for (List<Event> wave : waves(keys)) {
            List<Integer> inWave = wave.stream().map(Event::key).toList();
            assertThat(inWave).hasSameSizeAs(new HashSet<>(inWave));
        }
    }

    @Property
    void the_events_of_one_key_keep_their_order(@ForAll @Size(max = 50) List<@IntRange(max = 6) Integer> keys) {
        Map<Integer, List<Integer>> positions = waves(keys).stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Event::key, Collectors.mapping(Event::position, Collectors.toList())));

        assertThat(positions.values()).allSatisfy(order -> assertThat(order).isSorted());
    }

    @Property
    void nothing_is_lost_or_sent_twice(@ForAll @Size(max = 50) List<@IntRange(max = 6) Integer> keys) {
        assertThat(waves(keys).stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(events(keys));
    }

    @Property
    void there_are_no_more_waves_than_the_busiest_key_needs(
            @ForAll @Size(max = 50) List<@IntRange(max = 6) Integer> keys) {
        long busiest = keys.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting())).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);

        assertThat(waves(keys)).hasSize((int) busiest).noneMatch(List::isEmpty);
    }

    @Test
    void a_second_event_of_a_key_waits_for_the_next_wave() {
        assertThat(Waves.of(List.of("a1", "b1", "a2", "c1", "a3"), event -> event.charAt(0)))
                .containsExactly(List.of("a1", "b1", "c1"), List.of("a2"), List.of("a3"));
    }

    private static List<List<Event>> waves(List<Integer> keys) {
        return Waves.of(events(keys), Event::key);
    }

    private static List<Event> events(List<Integer> keys) {
        List<Event> events = new ArrayList<>();
        for (Integer key : keys) {
            events.add(new Event(key, events.size()));
        }
        return events;
    }
}

package nl.gem.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FirstsTest {

    private record Event(int key, int position) {}

    @Test
    void a_second_event_of_a_key_waits() {
        assertThat(Firsts.of(List.of("b1", "a1", "b2", "c1", "a2"), event -> event.charAt(0)))
                .containsExactly("b1", "a1", "c1");
    }

    @Property
    void round_by_round_the_events_of_one_key_keep_their_order_and_none_is_lost(
            @ForAll @Size(max = 50) List<@IntRange(max = 6) Integer> keys) {
        List<Event> left = new ArrayList<>(events(keys));
        List<Event> sent = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Event> round = Firsts.of(left, Event::key);
            assertThat(round).isNotEmpty();
            assertThat(round.stream().map(Event::key)).doesNotHaveDuplicates();
            sent.addAll(round);
            left.removeAll(round);
        }

        assertThat(byKey(sent)).isEqualTo(byKey(events(keys)));
    }

    private static Map<Integer, List<Integer>> byKey(List<Event> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        Event::key, TreeMap::new, Collectors.mapping(Event::position, Collectors.toList())));
    }

    private static List<Event> events(List<Integer> keys) {
        List<Event> events = new ArrayList<>();
        for (Integer key : keys) {
            events.add(new Event(key, events.size()));
        }
        return events;
    }
}

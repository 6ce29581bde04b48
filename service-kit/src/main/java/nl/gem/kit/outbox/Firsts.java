package nl.gem.kit.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The first event of each conversation: what may be in flight together. Were two events of one conversation, the first
 * could fail while the second arrives, and the consumer would take the first for a repetition.
 */
final class Firsts {

    private Firsts() {}

    static <E, K> List<E> of(List<E> events, Function<E, K> key) {
        Map<K, E> firsts = new LinkedHashMap<>();
        events.forEach(event -> firsts.putIfAbsent(key.apply(event), event));
        return List.copyOf(firsts.values());
    }
}

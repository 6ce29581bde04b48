package nl.gem.kit.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Splits a batch so that no key stands twice in a wave. A wave is sent at once and acknowledged before the next: were
 * two events of one conversation in flight together, the first could fail while the second arrives, and the consumer
 * would take the first for a repetition.
 */
final class Waves {

    private Waves() {}

    static <E, K> List<List<E>> of(List<E> batch, Function<E, K> key) {
        Map<K, Integer> seen = new HashMap<>();
        List<List<E>> waves = new ArrayList<>();
        for (E event : batch) {
            int wave = seen.merge(key.apply(event), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(event);
        }
        return waves;
    }
}

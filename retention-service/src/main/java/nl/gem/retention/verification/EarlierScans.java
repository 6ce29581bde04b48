package nl.gem.retention.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.gem.retention.inventory.Partition;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.inventory.StoreName;

/** Large days are scanned in turn: what was found in one counts until its next turn. */
final class EarlierScans {

    private record Key(String database, StoreName store, LocalDate day) {
        static Key of(Partition partition) {
            return new Key(partition.store().database(), partition.store(), partition.day());
        }
    }

    private final Map<Key, Instant> found = new ConcurrentHashMap<>();

    /** The snapshot with what is known of the days that were not scanned this time. */
    Snapshot complete(Snapshot snapshot) {
        Set<Key> present = snapshot.partitions().stream().map(Key::of).collect(Collectors.toSet());
        found.keySet().removeIf(key -> key.database().equals(snapshot.database()) && !present.contains(key));
        return snapshot.with(snapshot.partitions().stream().map(this::complete).toList());
    }

    private Partition complete(Partition partition) {
        Key key = Key.of(partition);
        Instant scanned = partition.oldestStoredAt();
        if (scanned != null) {
            found.put(key, scanned);
            return partition;
        }
        if (partition.oldestAt() == null) {
            found.remove(key);
            return partition;
        }
        Instant earlier = found.get(key);
        return earlier == null ? partition : partition.scanned(earlier);
    }
}

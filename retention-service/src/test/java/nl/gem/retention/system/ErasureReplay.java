package nl.gem.retention.system;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.gem.local.Databases;
import nl.gem.retention.gate.Replay;

/** Erases again what a test says was erased, and remembers in which database it was asked to. */
@Singleton
class ErasureReplay implements Replay {

    final Set<UUID> erased = ConcurrentHashMap.newKeySet();
    final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public Uni<Long> replay(String database) {
        return Uni.createFrom().item(() -> {
            asked.add(database);
            erased.forEach(id ->
                    Sql.as(database, Databases.retention(database), "select gem.erase_conversation('" + id + "')"));
            return (long) erased.size();
        });
    }
}

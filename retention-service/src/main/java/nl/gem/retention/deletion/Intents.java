package nl.gem.retention.deletion;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.ledger.Draft;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.Ledger;
import nl.gem.retention.ledger.OpenIntent;

/**
 * The ledger's side of one run: an intent before a deletion, an outcome after it, each written once however often it is
 * tried. An intent stays open until the partition is gone, so that after a crash the next run can tell what happened.
 */
final class Intents {

    private record Key(StoreName store, LocalDate day) {}

    private final Ledger ledger;
    private final Map<Key, OpenIntent> open;

    private Intents(Ledger ledger, List<OpenIntent> open) {
        this.ledger = ledger;
        this.open = new HashMap<>();
        open.forEach(intent -> this.open.put(new Key(StoreName.parse(intent.store()), intent.day()), intent));
    }

    static Uni<Intents> read(Ledger ledger) {
        return ledger.open().map(open -> new Intents(ledger, open));
    }

    /** Whether it was tried before and is not gone yet. */
    boolean has(Target target) {
        return open.containsKey(key(target));
    }

    /** Closes what an earlier run left open and what is gone by the inventory. */
    Uni<Void> closeWhatIsGone(List<Snapshot> snapshots) {
        Set<String> seen = snapshots.stream().map(Snapshot::database).collect(Collectors.toSet());
        Set<Key> present = new HashSet<>();
        snapshots.forEach(snapshot ->
                snapshot.partitions().forEach(partition -> present.add(new Key(partition.store(), partition.day()))));
        List<Key> gone = open.keySet().stream()
                .filter(key -> seen.contains(key.store().database()) && !present.contains(key))
                .toList();
        return Multi.createFrom()
                .iterable(gone)
                .onItem()
                .transformToUniAndConcatenate(this::close)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    Uni<Void> before(Target target) {
        if (has(target)) {
            return Uni.createFrom().voidItem();
        }
        Draft draft = Draft.of(Kind.INTENT, target.store().toString(), target.day(), target.items());
        return ledger.append(draft)
                .invoke(written -> open.put(key(target), opened(target, false)))
                .replaceWithVoid();
    }

    Uni<Void> after(Target target, DropOutcome outcome) {
        if (outcome.gone()) {
            return close(key(target));
        }
        OpenIntent intent = open.get(key(target));
        if (intent != null && intent.failed()) {
            return Uni.createFrom().voidItem();
        }
        Draft draft = Draft.of(Kind.FAILED, target.store().toString(), target.day(), target.items());
        return ledger.append(draft)
                .invoke(written -> open.put(key(target), opened(target, true)))
                .replaceWithVoid();
    }

    private Uni<Void> close(Key key) {
        OpenIntent intent = open.get(key);
        if (intent == null) {
            return Uni.createFrom().voidItem();
        }
        return ledger.append(Draft.of(Kind.DROPPED, intent.store(), intent.day(), intent.items()))
                .invoke(written -> open.remove(key))
                .replaceWithVoid();
    }

    private static OpenIntent opened(Target target, boolean failed) {
        return new OpenIntent(target.store().toString(), target.day(), target.items(), failed);
    }

    private static Key key(Target target) {
        return new Key(target.store(), target.day());
    }
}

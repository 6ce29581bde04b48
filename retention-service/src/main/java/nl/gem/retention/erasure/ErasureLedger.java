package nl.gem.retention.erasure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.ledger.Draft;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.Ledger;
import nl.gem.retention.ledger.OpenIntent;

/**
 * The ledger's side of erasing or rewriting: an intent before, an outcome after, per store and day. An intent that a crash
 * left open is not written again, and the next run closes it.
 */
final class ErasureLedger {

    private record Key(StoreName store, LocalDate day) {}

    private final Ledger ledger;
    private final Kind intent;
    private final Kind outcome;
    private final Map<Key, OpenIntent> open = new HashMap<>();

    private ErasureLedger(Ledger ledger, Kind intent, Kind outcome, List<OpenIntent> left) {
        this.ledger = ledger;
        this.intent = intent;
        this.outcome = outcome;
        left.forEach(entry -> open.put(new Key(StoreName.parse(entry.store()), entry.day()), entry));
    }

    static Uni<ErasureLedger> erasing(Ledger ledger) {
        return read(ledger, Kind.ERASING, Kind.ERASED);
    }

    static Uni<ErasureLedger> rewriting(Ledger ledger) {
        return read(ledger, Kind.REWRITING, Kind.REWRITTEN);
    }

    private static Uni<ErasureLedger> read(Ledger ledger, Kind intent, Kind outcome) {
        return ledger.open(intent, outcome).map(left -> new ErasureLedger(ledger, intent, outcome, left));
    }

    Uni<Void> before(List<Rows> planned) {
        return each(planned, this::before);
    }

    private Uni<Void> before(Rows planned) {
        Key key = new Key(planned.store(), planned.day());
        if (open.containsKey(key)) {
            return Uni.createFrom().voidItem();
        }
        OpenIntent opened = new OpenIntent(planned.store().toString(), planned.day(), planned.items(), false);
        return write(intent, planned).invoke(() -> open.put(key, opened));
    }

    Uni<Void> after(List<Rows> done) {
        return each(done, this::after);
    }

    private Uni<Void> after(Rows done) {
        return write(outcome, done).invoke(() -> open.remove(new Key(done.store(), done.day())));
    }

    /** Closes what is open of this database: nothing of it was found any more, so a run that was cut short had done it. */
    Uni<Void> closeIn(String database) {
        List<Rows> left = open.entrySet().stream()
                .filter(entry -> entry.getKey().store().database().equals(database))
                .map(entry -> new Rows(
                        entry.getKey().store(),
                        entry.getKey().day(),
                        entry.getValue().items()))
                .toList();
        return after(left);
    }

    private Uni<Void> write(Kind kind, Rows rows) {
        return ledger.append(Draft.of(kind, rows.store().toString(), rows.day(), rows.items()))
                .replaceWithVoid();
    }

    private static Uni<Void> each(List<Rows> all, Function<Rows, Uni<Void>> act) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(act::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}

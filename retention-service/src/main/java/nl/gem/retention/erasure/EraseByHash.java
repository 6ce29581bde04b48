package nl.gem.retention.erasure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.ledger.Ledger;
import nl.gem.retention.policy.Term;
import org.jspecify.annotations.Nullable;

/** Erases a list of requests in one database, day by day, and writes down per store how many rows that were. */
@ApplicationScoped
class EraseByHash {

    /** Requests in one call: the rows of all of them are locked together. */
    private static final int AT_ONCE = 50;

    /** Requests of one day: the databases look in that day's partitions only. */
    record Batch(@Nullable LocalDate day, List<ErasureRequest> requests) {

        List<IdHash> hashes() {
            return requests.stream().map(ErasureRequest::hash).toList();
        }

        /** How many requests these are, in the name of the table where the database remembers them. */
        Rows countedIn(String database) {
            LocalDate known = day == null ? Term.dayOf(requests.getFirst().requestedAt()) : day;
            return new Rows(new StoreName(database, "erased"), known, requests.size());
        }
    }

    private final ErasableDatabases databases;
    private final Ledger ledger;
    private final ErasureReports reports;

    EraseByHash(ErasableDatabases databases, Ledger ledger, ErasureReports reports) {
        this.databases = databases;
        this.ledger = ledger;
        this.reports = reports;
    }

    /** What the ledger has of erasing; read once, used for all batches of a turn. */
    Uni<ErasureLedger> ledger() {
        return ErasureLedger.erasing(ledger);
    }

    static List<Batch> batches(List<ErasureRequest> requests) {
        Map<@Nullable LocalDate, List<ErasureRequest>> byDay = new LinkedHashMap<>();
        requests.forEach(request ->
                byDay.computeIfAbsent(request.day(), day -> new ArrayList<>()).add(request));
        return byDay.entrySet().stream()
                .flatMap(day -> Stream.iterate(0, from -> from + AT_ONCE)
                        .limit((day.getValue().size() + AT_ONCE - 1) / AT_ONCE)
                        .map(from -> new Batch(
                                day.getKey(),
                                List.copyOf(day.getValue()
                                        .subList(
                                                from,
                                                Math.min(
                                                        from + AT_ONCE,
                                                        day.getValue().size()))))))
                .toList();
    }

    /**
     * Gives what was there and is gone; nothing, when nothing was there. The call that erases is made also when nothing was
     * found: it is what keeps late events out.
     */
    Uni<List<Rows>> erase(String database, Batch batch, ErasureLedger written) {
        return databases
                .find(database, batch.day(), batch.hashes())
                .flatMap(found -> written.before(found)
                        .chain(() -> databases.erase(database, batch.day(), batch.hashes()))
                        .map(gone -> outcome(found, gone))
                        .call(written::after)
                        .invoke(gone -> gone.forEach(reports::erased)));
    }

    /** What was found and had gone by itself meanwhile counts with no rows. */
    private static List<Rows> outcome(List<Rows> found, List<Rows> gone) {
        Stream<Rows> byItself = found.stream()
                .filter(planned -> gone.stream()
                        .noneMatch(rows -> rows.store().equals(planned.store())
                                && rows.day().equals(planned.day())))
                .map(planned -> new Rows(planned.store(), planned.day(), 0));
        return Stream.concat(gone.stream(), byItself).toList();
    }
}

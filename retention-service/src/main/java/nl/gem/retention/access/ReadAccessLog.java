package nl.gem.retention.access;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Several logs as one list, newest first. Each log is followed by its own numbers, so an entry that commits while
 * somebody turns pages is neither skipped nor seen twice: it stands before the first page.
 */
@ApplicationScoped
public class ReadAccessLog {

    /** Readings, and where the next page begins; empty after the last one. */
    public record Page(List<Reading> readings, Optional<Place> next) {

        public Page {
            readings = List.copyOf(readings);
        }
    }

    private final AccessLogs logs;

    ReadAccessLog(AccessLogs logs) {
        this.logs = logs;
    }

    /** Fails when one of the logs cannot be read: a list with holes would look whole. */
    public Uni<Page> after(Place place, int most) {
        return Multi.createFrom()
                .iterable(logs.services())
                .onItem()
                .transformToUniAndConcatenate(service ->
                        logs.newest(service, place.below(service), most + 1).map(newest -> new Log(service, newest)))
                .collect()
                .asList()
                .map(found -> merge(found, place, most));
    }

    private record Log(String service, List<Reading> newest) {}

    private static Page merge(List<Log> logs, Place start, int most) {
        Place place = start;
        List<Deque<Reading>> left = new ArrayList<>();
        for (Log log : logs) {
            place = place.pinned(log.service(), log.newest());
            left.add(new ArrayDeque<>(log.newest()));
        }
        List<Reading> merged = new ArrayList<>();
        Optional<Deque<Reading>> newest = newest(left);
        while (newest.isPresent() && merged.size() < most) {
            Reading reading = newest.get().remove();
            merged.add(reading);
            place = place.after(reading);
            newest = newest(left);
        }
        return new Page(merged, newest.isPresent() ? Optional.of(place) : Optional.empty());
    }

    /** The log whose next entry is the newest of all. */
    private static Optional<Deque<Reading>> newest(List<Deque<Reading>> logs) {
        return logs.stream()
                .filter(log -> !log.isEmpty())
                .max(Comparator.comparing(log -> log.element().at()));
    }
}

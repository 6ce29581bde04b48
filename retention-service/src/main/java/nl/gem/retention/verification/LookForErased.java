package nl.gem.retention.verification;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gem.retention.erasure.ErasableDatabases;
import nl.gem.retention.erasure.ErasureRequest;
import nl.gem.retention.erasure.ErasureRequests;
import nl.gem.retention.erasure.IdHash;
import org.jspecify.annotations.Nullable;

/**
 * Looks for rows of erased conversations, whatever is marked as done. Each time the requests of one day of conversations
 * have their turn, since a database has to hash every id of that day for it.
 */
@ApplicationScoped
public class LookForErased {

    private final ErasableDatabases databases;
    private final ErasureRequests requests;
    private final Clock clock;
    private final AtomicInteger turn = new AtomicInteger();

    public LookForErased(ErasableDatabases databases, ErasureRequests requests, Clock clock) {
        this.databases = databases;
        this.requests = requests;
        this.clock = clock;
    }

    /** What is there of conversations that were erased longer ago than this. */
    Uni<List<Finding>> findings(Set<String> reachable, Duration ago) {
        Instant limit = clock.instant().minus(ago);
        return requests.all()
                .map(all -> all.stream()
                        .filter(request -> request.requestedAt().isBefore(limit))
                        .toList())
                .flatMap(old ->
                        old.isEmpty() ? Uni.createFrom().item(List.of()) : findings(reachable, old, dayInTurn(old)));
    }

    /** The newest first; before them those of which the day is not known. */
    private Optional<LocalDate> dayInTurn(List<ErasureRequest> all) {
        List<Optional<LocalDate>> days = all.stream()
                .map(LookForErased::dayOf)
                .distinct()
                .sorted(Comparator.comparing(day -> day.orElse(LocalDate.MAX), Comparator.reverseOrder()))
                .toList();
        return days.get(Math.floorMod(turn.getAndIncrement(), days.size()));
    }

    private static Optional<LocalDate> dayOf(ErasureRequest request) {
        return Optional.ofNullable(request.day());
    }

    private Uni<List<Finding>> findings(Set<String> reachable, List<ErasureRequest> all, Optional<LocalDate> day) {
        List<IdHash> hashes = all.stream()
                .filter(request -> dayOf(request).equals(day))
                .map(ErasureRequest::hash)
                .toList();
        return Multi.createFrom()
                .iterable(databases.names().stream().filter(reachable::contains).toList())
                .onItem()
                .transformToUniAndConcatenate(database -> look(database, day.orElse(null), hashes))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Finding>> look(String database, @Nullable LocalDate day, List<IdHash> hashes) {
        return databases
                .find(database, day, hashes)
                .map(found -> found.isEmpty()
                        ? List.<Finding>of()
                        : List.of(new Finding(Finding.Kind.ERASURE_LATE, database)))
                .onFailure()
                .recoverWithItem(List.of(new Finding(Finding.Kind.UNREACHABLE, database)));
    }
}

package nl.gem.retention.verification;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.retention.erasure.ErasableDatabases;
import nl.gem.retention.erasure.ErasureReports;
import nl.gem.retention.erasure.ErasureRequest;
import nl.gem.retention.erasure.ErasureRequests;
import nl.gem.retention.inventory.Snapshot;

/**
 * Looks whether what residents had erased is gone within a minute. Asks the databases too, so that a request that nobody
 * took up shows as one that was taken up and not carried out.
 */
@ApplicationScoped
public class CheckErasures implements FurtherCheck {

    private static final Duration PROMISED = Duration.ofMinutes(1);
    private static final Duration BYTES_PROMISED = Duration.ofDays(3);

    private final ErasableDatabases databases;
    private final ErasureRequests requests;
    private final LookForErased lookForErased;
    private final ErasureReports reports;
    private final Clock clock;

    public CheckErasures(
            ErasableDatabases databases,
            ErasureRequests requests,
            LookForErased lookForErased,
            ErasureReports reports,
            Clock clock) {
        this.databases = databases;
        this.requests = requests;
        this.lookForErased = lookForErased;
        this.reports = reports;
        this.clock = clock;
    }

    /** What is open in a database that did not answer is no fault of ours yet. */
    @Override
    public Uni<List<Finding>> findings(List<Snapshot> seen) {
        return findings(seen.stream().map(Snapshot::database).collect(Collectors.toSet()));
    }

    Uni<List<Finding>> findings(Set<String> reachable) {
        Set<ErasureRequest> open = new HashSet<>();
        return Multi.createFrom()
                .iterable(databases.names())
                .onItem()
                .transformToUniAndConcatenate(database -> look(database, reachable.contains(database), open))
                .collect()
                .asList()
                .flatMap(marked -> lookForErased
                        .findings(reachable, PROMISED)
                        .map(seen -> Stream.concat(marked.stream().flatMap(List::stream), seen.stream())
                                .distinct()
                                .toList()))
                .invoke(() -> reports.open(open.size(), oldest(open)))
                .onFailure()
                .recoverWithItem(List.of(new Finding(Finding.Kind.UNREACHABLE, "retention.erasure")));
    }

    private Uni<List<Finding>> look(String database, boolean reachable, Set<ErasureRequest> open) {
        return requests.openIn(database)
                .flatMap(listed -> reachable
                        ? withUnlisted(database, listed)
                        : Uni.createFrom().item(listed))
                .invoke(open::addAll)
                .flatMap(waiting -> requests.withBytesIn(database).map(bytes -> {
                    List<Finding> findings = new ArrayList<>();
                    if (reachable && anyOlder(waiting, PROMISED)) {
                        findings.add(new Finding(Finding.Kind.ERASURE_LATE, database));
                    }
                    if (reachable && anyOlder(bytes, BYTES_PROMISED)) {
                        findings.add(new Finding(Finding.Kind.REWRITE_LATE, database));
                    }
                    return findings;
                }));
    }

    /** A database that fell away since it was looked at has its finding there. */
    private Uni<List<ErasureRequest>> withUnlisted(String database, List<ErasureRequest> listed) {
        return databases
                .requests(database)
                .onFailure()
                .recoverWithItem(List.of())
                .flatMap(reported -> requests.all().map(all -> {
                    Set<Object> known = new HashSet<>();
                    all.forEach(request -> known.add(request.hash()));
                    List<ErasureRequest> together = new ArrayList<>(listed);
                    reported.stream()
                            .filter(request -> !known.contains(request.hash()))
                            .forEach(together::add);
                    return together;
                }));
    }

    private boolean anyOlder(List<ErasureRequest> waiting, Duration age) {
        Instant limit = clock.instant().minus(age);
        return waiting.stream().anyMatch(request -> request.requestedAt().isBefore(limit));
    }

    private Duration oldest(Set<ErasureRequest> open) {
        Instant now = clock.instant();
        return open.stream()
                .map(request -> Duration.between(request.requestedAt(), now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}

package nl.gem.retention.erasure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.gem.retention.policy.Clocks;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.Promises;
import nl.gem.retention.policy.Term;

/**
 * Removes the hashes of conversations that no backup can hold any more: by the budget, the last copy goes before the
 * promise ends. The databases forget first, so that none of them tells what this service's list has just forgotten.
 */
@ApplicationScoped
public class ForgetErasures {

    private static final Duration LATER_THAN_THE_DATABASES = Duration.ofDays(1);

    private final ErasableDatabases databases;
    private final ErasureRequests requests;
    private final ErasureReports reports;
    private final Promises promises;
    private final Clock clock;

    ForgetErasures(
            ErasableDatabases databases,
            ErasureRequests requests,
            ErasureReports reports,
            Promises promises,
            Clock clock) {
        this.databases = databases;
        this.requests = requests;
        this.reports = reports;
        this.promises = promises;
        this.clock = clock;
    }

    /** Forgets nothing when a database is away or clocks are apart: a hash that is kept too long does no harm. */
    public Uni<Void> forget() {
        return Multi.createFrom()
                .iterable(databases.names())
                .onItem()
                .transformToUniAndConcatenate(databases::clock)
                .collect()
                .asList()
                .flatMap(clocks -> apart(clocks) ? Uni.createFrom().voidItem() : forgetAll())
                .onFailure()
                .invoke(failure -> reports.failed("retention", failure))
                .onFailure()
                .recoverWithNull();
    }

    private boolean apart(List<Instant> clocks) {
        List<Instant> all = new ArrayList<>(clocks);
        all.add(clock.instant());
        return Clocks.apart(all);
    }

    private Uni<Void> forgetAll() {
        Instant oldest =
                clock.instant().minus(promises.of(DataClass.CONVERSATION)).minus(LATER_THAN_THE_DATABASES);
        return Multi.createFrom()
                .iterable(databases.names())
                .onItem()
                .transformToUniAndConcatenate(databases::forget)
                .collect()
                .asList()
                .chain(() -> requests.forgetBefore(Term.dayOf(oldest)))
                .replaceWithVoid();
    }
}

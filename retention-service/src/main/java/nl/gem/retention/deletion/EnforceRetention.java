package nl.gem.retention.deletion;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.gem.retention.inventory.Databases;
import nl.gem.retention.inventory.Look;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Drops every day that is due, in every store, and writes down what it does. */
@ApplicationScoped
public class EnforceRetention {

    private final Databases databases;
    private final Ledger ledger;
    private final DropDue dropDue;
    private final DeletionReports reports;
    private final DeletionSettings settings;
    private final Clock clock;
    private volatile @Nullable Run lastRun;

    EnforceRetention(
            Databases databases,
            Ledger ledger,
            DropDue dropDue,
            DeletionReports reports,
            DeletionSettings settings,
            Clock clock) {
        this.databases = databases;
        this.ledger = ledger;
        this.dropDue = dropDue;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /** Never fails: what went wrong is in the run. Only one may be under way. */
    public Uni<Run> enforce() {
        return databases.look().flatMap(this::enforce).invoke(run -> {
            lastRun = run;
            reports.finished(run);
        });
    }

    /** The last run of this process; empty on a replica that is not the active one. */
    public Optional<Run> lastRun() {
        return Optional.ofNullable(lastRun);
    }

    private Uni<Run> enforce(List<Look> looks) {
        List<Snapshot> snapshots = Look.seen(looks);
        return Intents.read(ledger)
                .flatMap(intents -> intents.closeWhatIsGone(snapshots).replaceWith(intents))
                .onItemOrFailure()
                .transformToUni((intents, failure) -> failure == null
                        ? carryOut(looks, snapshots, intents)
                        : Uni.createFrom().item(held(looks, Run.Reason.LEDGER_UNAVAILABLE)));
    }

    private Uni<Run> carryOut(List<Look> looks, List<Snapshot> snapshots, Intents intents) {
        return switch (Plan.of(snapshots, clock.instant(), intents::has, settings.backlog())) {
            case Plan.Hold hold -> Uni.createFrom().item(held(looks, hold.reason()));
            case Plan.Drop drop ->
                dropDue.drop(drop.targets(), intents)
                        .map(tally ->
                                new Run(clock.instant(), null, tally.dropped(), tally.failed(), unreachable(looks)));
        };
    }

    private Run held(List<Look> looks, Run.Reason reason) {
        return new Run(clock.instant(), reason, 0, 0, unreachable(looks));
    }

    private static List<String> unreachable(List<Look> looks) {
        return looks.stream()
                .filter(Look.Unreachable.class::isInstance)
                .map(Look::database)
                .toList();
    }
}

package nl.gem.retention.deletion;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.gem.retention.inventory.Databases;
import nl.gem.retention.inventory.Look;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Drops every day that is due, in every store, and writes down what it does. */
@ApplicationScoped
public class EnforceRetention implements CatchUp {

    /** How often a database that came back asks for its turn: about ten seconds. */
    private static final int TURNS = 20;

    private final Databases databases;
    private final Ledger ledger;
    private final DropDue dropDue;
    private final Pause pause;
    private final DeletionReports reports;
    private final DeletionSettings settings;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable Run lastRun;

    EnforceRetention(
            Databases databases,
            Ledger ledger,
            DropDue dropDue,
            Pause pause,
            DeletionReports reports,
            DeletionSettings settings,
            Clock clock) {
        this.databases = databases;
        this.ledger = ledger;
        this.dropDue = dropDue;
        this.pause = pause;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /** Never fails: what went wrong is in the run. */
    public Uni<Run> enforce() {
        return Uni.createFrom()
                .deferred(() -> busy.compareAndSet(false, true)
                        ? databases.look().flatMap(this::enforce).eventually(() -> busy.set(false))
                        : Uni.createFrom().item(held(List.of(), Run.Reason.UNDER_WAY)))
                .invoke(run -> {
                    lastRun = run;
                    reports.finished(run);
                });
    }

    @Override
    public Uni<Boolean> catchUp(String database) {
        return catchUp(database, TURNS);
    }

    private Uni<Boolean> catchUp(String database, int turns) {
        return Uni.createFrom().deferred(() -> {
            if (busy.compareAndSet(false, true)) {
                return databases
                        .look()
                        .flatMap(looks -> catchUp(database, looks))
                        .eventually(() -> busy.set(false));
            }
            return turns == 0 ? Uni.createFrom().item(false) : pause.pause().chain(() -> catchUp(database, turns - 1));
        });
    }

    private Uni<Boolean> catchUp(String database, List<Look> looks) {
        List<Snapshot> snapshots = Look.seen(looks);
        if (snapshots.stream().noneMatch(snapshot -> snapshot.database().equals(database))) {
            return Uni.createFrom().item(false);
        }
        return Intents.read(ledger).flatMap(intents -> switch (Plan.of(
                snapshots, clock.instant(), intents::has, true)) {
            case Plan.Hold hold -> Uni.createFrom().item(false);
            case Plan.Drop drop -> dropDue.drop(drop.in(database), intents).map(tally -> tally.failed() == 0);
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

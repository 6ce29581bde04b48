package nl.gem.retention.gate;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.gem.retention.deletion.CatchUp;
import nl.gem.retention.ledger.Draft;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.Ledger;
import nl.gem.retention.policy.Clocks;
import nl.gem.retention.policy.Term;

/**
 * Counts in every database that is as we left it, and shuts the one that is not. A count is kept in our own database
 * first, so a database can lack one only by having lost it.
 */
@ApplicationScoped
public class KeepGates {

    private final Gates gates;
    private final GateCounts counts;
    private final Ledger ledger;
    private final CatchUp catchUp;
    private final Iterable<Replay> replays;
    private final GateReports reports;
    private final Clock clock;

    @Inject
    KeepGates(
            Gates gates,
            GateCounts counts,
            Ledger ledger,
            CatchUp catchUp,
            Instance<Replay> replays,
            GateReports reports,
            Clock clock) {
        this(gates, counts, ledger, catchUp, (Iterable<Replay>) replays, reports, clock);
    }

    KeepGates(
            Gates gates,
            GateCounts counts,
            Ledger ledger,
            CatchUp catchUp,
            Iterable<Replay> replays,
            GateReports reports,
            Clock clock) {
        this.gates = gates;
        this.counts = counts;
        this.ledger = ledger;
        this.catchUp = catchUp;
        this.replays = replays;
        this.reports = reports;
        this.clock = clock;
    }

    /** Never fails: one database that cannot be kept stops no other. Only one may be under way. */
    public Uni<Void> keep() {
        return Multi.createFrom()
                .iterable(gates.databases())
                .onItem()
                .transformToUniAndConcatenate(database -> keep(database)
                        .onFailure()
                        .invoke(failure -> reports.failed(database, failure))
                        .onFailure()
                        .recoverWithNull()
                        .replaceWithVoid())
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> keep(String database) {
        return gates.look(database)
                .flatMap(look -> counts.of(database)
                        .map(kept -> kept.orElseGet(() -> GateCount.first(database, look.origin())))
                        .flatMap(kept -> keep(kept, look)));
    }

    private Uni<Void> keep(GateCount kept, GateLook look) {
        return switch (Standing.of(kept.counter(), look.counter())) {
            case RETURNED -> gates.close(kept.database(), "returned").chain(() -> bringBack(kept, look, "returned"));
            case LEDGER_BEHIND ->
                catchUpWith(look, kept)
                        .flatMap(ours -> go(ours, look, !ours.origin().equals(look.origin())));
            case LAST_COUNT_MISSING -> go(kept, look, true);
            case IN_STEP -> go(kept, look, !kept.origin().equals(look.origin()));
        };
    }

    /** Ours goes on from theirs; what the ledger lost cannot be made again, but that it lost something is written down. */
    private Uni<GateCount> catchUpWith(GateLook look, GateCount kept) {
        GateCount ours = kept.counted(look.counter(), kept.origin());
        return write(Kind.LEDGER_BEHIND, kept.database(), look.counter())
                .chain(() -> counts.keep(ours))
                .invoke(() -> reports.ledgerBehind(kept.database(), look.counter() - kept.counter()))
                .replaceWith(ours);
    }

    private Uni<Void> go(GateCount kept, GateLook look, boolean replay) {
        if (!look.open()) {
            return bringBack(kept, look, look.reason());
        }
        reports.looked(kept.database(), true);
        return (kept.shut() ? opened(kept) : Uni.createFrom().item(kept))
                .flatMap(ours -> apart(look) ? Uni.createFrom().voidItem() : count(ours, look, replay));
    }

    /** A database whose clock is not ours is not vouched for: without counts its gate shuts by itself in the end. */
    private boolean apart(GateLook look) {
        return Clocks.apart(List.of(clock.instant(), look.clock()));
    }

    private Uni<Void> count(GateCount kept, GateLook look, boolean replay) {
        long next = Standing.of(kept.counter(), look.counter()).next(kept.counter(), look.counter());
        Uni<Void> before = replay
                ? replay(kept.database())
                        .invoke(gone -> reports.replayed(kept.database(), gone))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
        return before.chain(() -> counts.keep(kept.counted(next, look.origin())))
                .chain(() -> gates.count(kept.database(), next));
    }

    /** Nothing is shown meanwhile. What fails is tried again at the next look, from the start. */
    private Uni<Void> bringBack(GateCount kept, GateLook look, String reason) {
        String database = kept.database();
        reports.looked(database, false);
        return writtenDown(kept, look, reason)
                .flatMap(ours -> catchUp.catchUp(database).flatMap(done -> {
                    if (!done) {
                        reports.staysShut(database);
                        return Uni.createFrom().voidItem();
                    }
                    return replay(database).flatMap(gone -> open(ours, look));
                }));
    }

    private Uni<GateCount> writtenDown(GateCount kept, GateLook look, String reason) {
        if (kept.shut()) {
            return Uni.createFrom().item(kept);
        }
        GateCount ours = kept.shut(true);
        return write(Kind.GATE_CLOSED, kept.database(), look.counter())
                .chain(() -> counts.keep(ours))
                .invoke(() -> reports.shut(kept.database(), reason))
                .replaceWith(ours);
    }

    private Uni<Void> open(GateCount kept, GateLook look) {
        GateCount ours = kept.counted(Math.max(kept.counter(), look.counter()) + 1, look.origin());
        return counts.keep(ours)
                .chain(() -> gates.open(ours.database(), ours.counter()))
                .chain(() -> opened(ours))
                .replaceWithVoid();
    }

    private Uni<GateCount> opened(GateCount kept) {
        GateCount ours = kept.shut(false);
        return write(Kind.GATE_OPENED, kept.database(), kept.counter())
                .chain(() -> counts.keep(ours))
                .invoke(() -> {
                    reports.looked(kept.database(), true);
                    reports.opened(kept.database());
                })
                .replaceWith(ours);
    }

    private Uni<Long> replay(String database) {
        return Multi.createFrom()
                .iterable(replays)
                .onItem()
                .transformToUniAndConcatenate(one -> one.replay(database))
                .collect()
                .in(() -> new long[1], (sum, gone) -> sum[0] += gone)
                .map(sum -> sum[0]);
    }

    private Uni<Void> write(Kind kind, String database, long counter) {
        LocalDate today = Term.dayOf(clock.instant());
        return ledger.append(new Draft(kind, database + ".gate", today, counter, Term.startOf(today)))
                .replaceWithVoid();
    }
}

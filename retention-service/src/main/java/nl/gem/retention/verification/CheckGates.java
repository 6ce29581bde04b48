package nl.gem.retention.verification;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gem.retention.gate.GateLook;
import nl.gem.retention.gate.Gates;
import nl.gem.retention.inventory.Snapshot;
import nl.gem.retention.ledger.Kind;
import nl.gem.retention.ledger.Ledger;
import nl.gem.retention.ledger.LedgerEntry;

/** Looks which databases show nothing because they came back from the past, and whether the ledger itself did. */
@ApplicationScoped
public class CheckGates implements FurtherCheck {

    /** Long enough for a person to see it and to look at the heads in the log. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Gates gates;
    private final Ledger ledger;
    private final Clock clock;

    public CheckGates(Gates gates, Ledger ledger, Clock clock) {
        this.gates = gates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What gives no answer is a finding of its own elsewhere. */
    @Override
    public Uni<List<Finding>> findings(List<Snapshot> seen) {
        return shut().flatMap(shut -> behind().map(
                        behind -> Stream.concat(shut.stream(), behind.stream()).toList()));
    }

    private Uni<List<Finding>> shut() {
        return Multi.createFrom()
                .iterable(gates.databases())
                .onItem()
                .transformToUniAndConcatenate(this::shut)
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<Finding>> shut(String database) {
        return gates.look(database)
                .map(look -> finding(database, look))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static Optional<Finding> finding(String database, GateLook look) {
        return look.open() ? Optional.empty() : Optional.of(new Finding(Finding.Kind.GATE_SHUT, database));
    }

    private Uni<Optional<Finding>> behind() {
        return ledger.newest(Kind.LEDGER_BEHIND)
                .map(newest -> newest.filter(this::isRecent)
                        .map(entry -> new Finding(Finding.Kind.LEDGER_BEHIND, "retention.ledger")))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private boolean isRecent(LedgerEntry entry) {
        return entry.at().isAfter(clock.instant().minus(REMEMBERED));
    }
}

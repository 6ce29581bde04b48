package nl.gem.retention.deletion;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Drops the targets of a plan, each in a transaction of its own. What is in use is tried again after the others, so
 * nobody waits for it: not the other targets, and not the residents who are writing.
 */
@ApplicationScoped
class DropDue {

    private final Partitions partitions;
    private final Pause pause;
    private final DeletionReports reports;
    private final DeletionSettings settings;
    private final Clock clock;

    DropDue(Partitions partitions, Pause pause, DeletionReports reports, DeletionSettings settings, Clock clock) {
        this.partitions = partitions;
        this.pause = pause;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /** Never fails; what could not be dropped is in the tally. */
    Uni<Tally> drop(List<Target> targets, Intents intents) {
        Tally tally = new Tally(targets);
        Instant until = clock.instant().plus(settings.patience());
        return Multi.createBy()
                .repeating()
                .uni(() -> round(tally, intents, until))
                .whilst(unfinished -> unfinished)
                .collect()
                .last()
                .replaceWith(tally);
    }

    /** Tries everything that is left once; true when another round is due. */
    private Uni<Boolean> round(Tally tally, Intents intents, Instant until) {
        boolean last = !clock.instant().isBefore(until);
        return Multi.createFrom()
                .iterable(tally.left())
                .onItem()
                .transformToUniAndConcatenate(target -> attempt(target, tally, intents, last))
                .collect()
                .asList()
                .flatMap(tried -> tally.left().isEmpty()
                        ? Uni.createFrom().item(false)
                        : pause.pause().replaceWith(true));
    }

    private Uni<Void> attempt(Target target, Tally tally, Intents intents, boolean last) {
        return intents.before(target)
                .chain(() -> partitions.drop(target.store(), target.day()))
                .flatMap(outcome -> outcome == DropOutcome.LOCKED && !last
                        ? Uni.createFrom().voidItem()
                        : end(target, outcome, tally).chain(() -> intents.after(target, outcome)))
                .onFailure()
                .recoverWithUni(failure -> {
                    reports.notWritten(target.store(), failure);
                    tally.end(target, DropOutcome.FAILED);
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> end(Target target, DropOutcome outcome, Tally tally) {
        tally.end(target, outcome);
        reports.ended(target, outcome);
        return Uni.createFrom().voidItem();
    }
}

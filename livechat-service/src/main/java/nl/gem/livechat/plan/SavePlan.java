package nl.gem.livechat.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.gem.livechat.conversation.Agent;

/** A team lead decides how the desk is organised. Nothing is overwritten: each decision is a new version. */
@ApplicationScoped
public class SavePlan {

    private final Plans plans;
    private final ReadPlan readPlan;
    private final Clock clock;

    SavePlan(Plans plans, ReadPlan readPlan, Clock clock) {
        this.plans = plans;
        this.readPlan = readPlan;
        this.clock = clock;
    }

    /** @param changes what somebody made of the version of that number */
    @WithTransaction
    public Uni<SaveOutcome> save(PlanVersion changes, Agent by) {
        return plans.lock()
                .chain(readPlan::inForce)
                .flatMap(now -> now.number() == changes.number()
                        ? add(changes.plan(), by)
                        : Uni.createFrom().item(new SaveOutcome.Stale()));
    }

    /** Makes a new version that is equal to an old one. */
    @WithTransaction
    public Uni<SaveOutcome> restore(int number, Agent by) {
        return plans.lock()
                .chain(() -> readPlan.version(number))
                .flatMap(old -> old.map(found -> add(found.plan(), by))
                        .orElseGet(() -> Uni.createFrom().item(new SaveOutcome.Unknown())));
    }

    private Uni<SaveOutcome> add(DeskPlan plan, Agent by) {
        List<PlanFault> faults = PlanCheck.faults(plan);
        return faults.isEmpty()
                ? plans.add(plan, by, clock.instant()).map(SaveOutcome.Saved::new)
                : Uni.createFrom().item(new SaveOutcome.Invalid(faults));
    }
}

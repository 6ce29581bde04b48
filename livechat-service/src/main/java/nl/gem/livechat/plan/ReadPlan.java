package nl.gem.livechat.plan;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.gem.livechat.plan.Plans.Stored;

/** The plan as the database has it, now and before. */
@ApplicationScoped
public class ReadPlan {

    private static final int SHOWN = 50;

    private final Plans plans;
    private final PlanVersion standard;

    ReadPlan(Plans plans, PlanSettings settings) {
        this.plans = plans;
        this.standard = new PlanVersion(0, DeskPlan.standard(settings.hours()));
    }

    @WithSession
    public Uni<PlanVersion> inForce() {
        return plans.newest().map(newest -> newest.orElse(standard));
    }

    @WithSession
    public Uni<Optional<PlanVersion>> version(int number) {
        return number == standard.number() ? Uni.createFrom().item(Optional.of(standard)) : plans.version(number);
    }

    /** The last fifty, newest first. */
    @WithSession
    public Uni<List<PlanChange>> history() {
        return plans.latest(SHOWN + 1).map(this::changes);
    }

    private List<PlanChange> changes(List<Stored> stored) {
        return IntStream.range(0, Math.min(stored.size(), SHOWN))
                .mapToObj(at -> {
                    Stored one = stored.get(at);
                    PlanVersion before =
                            at + 1 < stored.size() ? stored.get(at + 1).version() : standard;
                    return new PlanChange(
                            one.version().number(),
                            one.changedBy(),
                            one.changedAt(),
                            PlanChange.between(before.plan(), one.version().plan()));
                })
                .toList();
    }
}

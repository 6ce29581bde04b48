package nl.gem.livechat.plan;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings the newest plan into force in this process. */
@ApplicationScoped
public class LoadPlan {

    private static final int NOTHING_YET = -1;

    private final ReadPlan readPlan;
    private final LivePlan livePlan;
    private volatile int loaded = NOTHING_YET;

    LoadPlan(ReadPlan readPlan, LivePlan livePlan) {
        this.readPlan = readPlan;
        this.livePlan = livePlan;
    }

    @WithSession
    public Uni<Void> load() {
        return readPlan.inForce().invoke(this::take).replaceWithVoid();
    }

    /** For whoever must not act on the standard while a plan is stored. */
    @WithSession
    public Uni<Void> loadOnce() {
        return loaded == NOTHING_YET ? load() : Uni.createFrom().voidItem();
    }

    /** Two that read at the same time may come in either order. */
    private synchronized void take(PlanVersion newest) {
        if (newest.number() > loaded) {
            livePlan.become(newest.plan());
            loaded = newest.number();
        }
    }
}

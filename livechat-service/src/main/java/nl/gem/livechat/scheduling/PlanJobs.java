package nl.gem.livechat.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.kit.wakeup.Background;
import nl.gem.kit.wakeup.WakeUpListener;
import nl.gem.livechat.plan.LoadPlan;
import nl.gem.livechat.plan.Plans;
import org.jboss.logging.Logger;

/** Brings a new plan into force: at the start, when somebody has saved one, and every minute, as a wake-up may be lost. */
@ApplicationScoped
class PlanJobs implements WakeUpListener {

    private static final Logger LOG = Logger.getLogger(PlanJobs.class);

    private final LoadPlan loadPlan;
    private final Background background;

    PlanJobs(LoadPlan loadPlan, Background background) {
        this.loadPlan = loadPlan;
        this.background = background;
    }

    @Override
    public void woken(String where) {
        if (where.equals(Plans.CHANGED)) {
            lookAtEverything();
        }
    }

    /** Comes at the start too, as soon as the database is there. */
    @Override
    public void lookAtEverything() {
        background.run(this::load);
    }

    /** A failure leaves the plan in force that was. */
    @Scheduled(every = "{gem.schedule.plan-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> load() {
        return loadPlan.load()
                .onFailure()
                .invoke(failure -> LOG.warnf("The desk's plan could not be looked up: %s", failure.getClass()))
                .onFailure()
                .recoverWithNull();
    }
}

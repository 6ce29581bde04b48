package nl.gem.livechat.plan;

import jakarta.enterprise.context.ApplicationScoped;

/** The plan that is in force, swapped as a whole. */
@ApplicationScoped
public class LivePlan {

    private volatile DeskPlan plan;

    LivePlan(PlanSettings settings) {
        this.plan = DeskPlan.standard(settings.hours());
    }

    public DeskPlan now() {
        return plan;
    }

    public void become(DeskPlan next) {
        plan = next;
    }
}

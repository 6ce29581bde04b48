package nl.gem.livechat.plan;

import jakarta.enterprise.context.ApplicationScoped;

/** The plan that is in force, swapped as a whole. */
@ApplicationScoped
public class LivePlan {

    private volatile DeskPlan plan;

    LivePlan(PlanSettings settings) {
        check(settings);
        this.plan = DeskPlan.standard(settings.hours());
    }

    /** @throws IllegalArgumentException with one sentence, when nobody can read the hours */
    static void check(PlanSettings settings) {
        try {
            OpeningHours.parse(settings.hours());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("gem.plan.hours: " + wrong.getMessage(), wrong);
        }
    }

    public DeskPlan now() {
        return plan;
    }

    public void become(DeskPlan next) {
        plan = next;
    }
}

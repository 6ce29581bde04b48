package nl.gem.livechat.plan;

/** A plan that is in force. */
public final class LivePlanFixture {

    private LivePlanFixture() {}

    public static LivePlan of(DeskPlan plan) {
        LivePlan live = new LivePlan(() -> "MON-SUN 00:00-24:00");
        live.become(plan);
        return live;
    }
}

package nl.gem.livechat.desk;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.LivePlan;
import nl.gem.livechat.plan.OpeningHours;
import nl.gem.livechat.queue.Handling;
import org.jspecify.annotations.Nullable;

/** Knows when the desk is open. Settings that contradict each other stop the start with one sentence. */
@ApplicationScoped
public class Desk {

    private final LivePlan plan;
    private final Clock clock;

    Desk(DeskSettings settings, LivePlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
        check(settings);
    }

    void onStart(@Observes StartupEvent started) {
        isOpen();
    }

    static void check(DeskSettings settings) {
        if (settings.goneAfter().compareTo(settings.heartbeatEvery().multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("gem.desk.gone-after must be at least twice gem.desk.heartbeat-every.");
        }
        if (settings.purgeAfter().isNegative() || settings.purgeAfter().compareTo(Duration.ofHours(24)) > 0) {
            throw new IllegalArgumentException("gem.desk.purge-after must lie between 0 and 24 hours.");
        }
    }

    /** Whether it is within the opening hours of a team. */
    public boolean isOpen() {
        return plan.now().hours().isOpen(clock.instant());
    }

    /** What a process that stops says of those who stay; when no agent does, nobody may be there to keep a promise. */
    public Availability remaining(int waiting, Handling pace) {
        return pace.agents() > 0 ? availability(waiting, pace) : Availability.stopping(waiting);
    }

    /** What residents may know; open also takes somebody who is available, unless the plan lets them wait without. */
    public Availability availability(int waiting, Handling pace) {
        Instant now = clock.instant();
        DeskPlan inForce = plan.now();
        int agents = pace.agents();
        OpeningHours hours = inForce.hours();
        @Nullable Instant change = hours.nextChange(now).orElse(null);
        if (!hours.isOpen(now)) {
            return new Availability(false, null, change, waiting, agents, null);
        }
        return inForce.waitWithoutAgents() || agents > 0
                ? new Availability(
                        true, change, null, waiting, agents, waiting == 0 ? null : pace.waitSeconds(waiting + 1))
                : new Availability(false, null, null, waiting, agents, null);
    }
}

package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.LivePlan;
import nl.gem.livechat.queue.Handling;
import nl.gem.livechat.queue.ReadQueue;
import nl.gem.livechat.queue.Waiting;

/** How it is at the desk: who is there, who waits, what was done today. */
@ApplicationScoped
public class ReadOverview {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Colleagues colleagues;
    private final ReadQueue readQueue;
    private final LivePlan livePlan;
    private final DeskSettings settings;
    private final ThisProcess process;
    private final Clock clock;

    ReadOverview(
            Colleagues colleagues,
            ReadQueue readQueue,
            LivePlan livePlan,
            DeskSettings settings,
            ThisProcess process,
            Clock clock) {
        this.colleagues = colleagues;
        this.readQueue = readQueue;
        this.livePlan = livePlan;
        this.settings = settings;
        this.process = process;
        this.clock = clock;
    }

    @WithSession
    public Uni<Overview> read() {
        Instant now = clock.instant();
        return colleagues
                .all(alive(now))
                .flatMap(agents -> readQueue
                        .read()
                        .flatMap(queue -> colleagues
                                .handled(midnight(now))
                                .map(handled -> overview(agents, queue.waiting(), handled, now))));
    }

    private Overview overview(List<Colleague> agents, List<Waiting> queue, Handled handled, Instant now) {
        DeskPlan plan = livePlan.now();
        List<TeamNow> teams = plan.teams().stream()
                .map(team -> TeamNow.of(team, plan, agents, queue, now))
                .toList();
        return new Overview(agents, teams, queue.size(), TeamNow.longestWait(queue, now), handled);
    }

    /** How fast all teams together work through what waits. */
    @WithSession
    public Uni<Handling> pace() {
        Instant now = clock.instant();
        return colleagues.available(alive(now)).flatMap(agents -> pace(agents, now));
    }

    /** The same, of the agents who remain when this process is gone. */
    @WithSession
    public Uni<Handling> paceWithoutUs() {
        Instant now = clock.instant();
        return colleagues.availableWithout(process.id(), alive(now)).flatMap(agents -> pace(agents, now));
    }

    private Uni<Handling> pace(int agents, Instant now) {
        return colleagues.handled(midnight(now)).map(handled -> new Handling(handled.mean(), agents));
    }

    private static Instant midnight(Instant now) {
        return now.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
    }

    private Instant alive(Instant now) {
        return now.minus(settings.goneAfter());
    }
}

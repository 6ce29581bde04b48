package nl.gem.livechat.queue;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.LivePlan;

/** Tells residents their place in their team's queue when it changed. */
@ApplicationScoped
public class TellPositions {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Duration ALIVE = Duration.ofSeconds(30);

    private final Queues queues;
    private final TellPosition tellPosition;
    private final LivePlan livePlan;
    private final QueueSettings settings;
    private final Clock clock;

    TellPositions(Queues queues, TellPosition tellPosition, LivePlan livePlan, QueueSettings settings, Clock clock) {
        this.queues = queues;
        this.tellPosition = tellPosition;
        this.livePlan = livePlan;
        this.settings = settings;
        this.clock = clock;
    }

    /** Each resident in a transaction of its own. */
    public Uni<Void> tell() {
        Instant now = clock.instant();
        Instant today = now.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
        return queues.now(today, now.minus(ALIVE)).flatMap(found -> tellTeams(found.getItem1(), found.getItem2(), now));
    }

    private Uni<Void> tellTeams(WaitingList list, Pace pace, Instant now) {
        DeskPlan plan = livePlan.now();
        return Multi.createFrom()
                .iterable(list.byTeam(plan, now).entrySet())
                .onItem()
                .transformToUniAndConcatenate(team -> tellAll(
                        PositionNotices.due(team.getValue(), settings.tellEvery(), now), pace.of(team.getKey(), plan)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> tellAll(List<PositionNotices.Due> due, Handling handling) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(one -> tellPosition.tell(one, handling))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** The queue and the pace of the desk, read together. */
    @ApplicationScoped
    static class Queues {

        private final WaitingConversations conversations;

        Queues(WaitingConversations conversations) {
            this.conversations = conversations;
        }

        @WithSession
        Uni<Tuple2<WaitingList, Pace>> now(Instant since, Instant alive) {
            return conversations
                    .list()
                    .flatMap(list -> conversations.pace(since, alive).map(pace -> Tuple2.of(list, pace)));
        }
    }
}

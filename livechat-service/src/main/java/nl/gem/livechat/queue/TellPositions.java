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

/** Tells residents their place in the queue when it changed. */
@ApplicationScoped
public class TellPositions {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Duration ALIVE = Duration.ofSeconds(30);

    private final Queues queues;
    private final TellPosition tellPosition;
    private final QueueSettings settings;
    private final Clock clock;

    TellPositions(Queues queues, TellPosition tellPosition, QueueSettings settings, Clock clock) {
        this.queues = queues;
        this.tellPosition = tellPosition;
        this.settings = settings;
        this.clock = clock;
    }

    /** Each resident in a transaction of its own. */
    public Uni<Void> tell() {
        Instant now = clock.instant();
        Instant today = now.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
        return queues.now(today, now.minus(ALIVE))
                .flatMap(found ->
                        tellAll(PositionNotices.due(found.getItem1(), settings.tellEvery(), now), found.getItem2()));
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
        Uni<Tuple2<WaitingList, Handling>> now(Instant since, Instant alive) {
            return conversations
                    .list()
                    .flatMap(list -> conversations.handling(since, alive).map(handling -> Tuple2.of(list, handling)));
        }
    }
}

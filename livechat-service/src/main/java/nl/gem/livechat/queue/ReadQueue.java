package nl.gem.livechat.queue;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.gem.livechat.plan.LivePlan;

/** The queue as it is now. */
@ApplicationScoped
public class ReadQueue {

    private final WaitingConversations conversations;
    private final LivePlan livePlan;
    private final Clock clock;

    ReadQueue(WaitingConversations conversations, LivePlan livePlan, Clock clock) {
        this.conversations = conversations;
        this.livePlan = livePlan;
        this.clock = clock;
    }

    @WithSession
    public Uni<WaitingList> read() {
        return conversations.list();
    }

    /** As above, with where each of them waits at this moment. */
    @WithSession
    public Uni<List<Routed>> readRouted() {
        return conversations.list().map(this::route);
    }

    private List<Routed> route(WaitingList list) {
        return list.waiting().stream()
                .map(one -> new Routed(one, one.route(livePlan.now(), clock.instant())))
                .toList();
    }
}

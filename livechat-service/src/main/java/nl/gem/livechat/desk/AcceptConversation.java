package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.conversation.ClaimOutcome;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.DeskActs;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.LiveConversations;
import nl.gem.livechat.conversation.Steps;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.LivePlan;
import nl.gem.livechat.queue.Route;

/** An agent accepts a conversation; of two at the same moment one wins. */
@ApplicationScoped
public class AcceptConversation {

    private final LiveConversations conversations;
    private final Assignments assignments;
    private final Steps steps;
    private final LivePlan livePlan;
    private final Clock clock;

    AcceptConversation(
            LiveConversations conversations, Assignments assignments, Steps steps, LivePlan livePlan, Clock clock) {
        this.conversations = conversations;
        this.assignments = assignments;
        this.steps = steps;
        this.livePlan = livePlan;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<ClaimOutcome> accept(ConversationId id, Agent agent) {
        DeskPlan plan = livePlan.now();
        return conversations
                .lock(id)
                .map(now -> claim(now, agent, plan))
                .flatMap(outcome -> outcome instanceof ClaimOutcome.Won won
                        ? storeUnlessFull(won, agent.id(), plan)
                        : Uni.createFrom().item(outcome));
    }

    private ClaimOutcome claim(LiveConversation now, Agent agent, DeskPlan plan) {
        Instant at = clock.instant();
        Route route = Route.of(now.handover(), plan, at);
        ClaimOutcome outcome = DeskActs.claim(now, agent, route.team(), at);
        return outcome instanceof ClaimOutcome.Won && !route.isOpenTo(agent.id(), plan)
                ? new ClaimOutcome.NotYours()
                : outcome;
    }

    /** Counted under a lock on the agent: two tabs, or two processes, cannot both take the last place. */
    private Uni<ClaimOutcome> storeUnlessFull(ClaimOutcome.Won won, String agentId, DeskPlan plan) {
        return assignments
                .lockedCount(agentId)
                .flatMap(active -> active < plan.capacityOf(agentId)
                        ? steps.store(won.step()).replaceWith(won)
                        : Uni.createFrom().item(new ClaimOutcome.Full()));
    }
}

package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.gem.livechat.conversation.DeskActs;
import nl.gem.livechat.conversation.LeaveReason;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.LiveConversations;
import nl.gem.livechat.conversation.Step;
import nl.gem.livechat.conversation.Steps;
import nl.gem.livechat.desk.Assignments.Abandoned;
import nl.gem.livechat.plan.LivePlan;

/** A conversation leaves an agent who is gone or does not answer, and waits again at the front. */
@ApplicationScoped
public class LeaveConversation {

    private final LiveConversations conversations;
    private final AgentSessions sessions;
    private final Steps steps;
    private final LivePlan livePlan;
    private final DeskSettings settings;
    private final Clock clock;

    LeaveConversation(
            LiveConversations conversations,
            AgentSessions sessions,
            Steps steps,
            LivePlan livePlan,
            DeskSettings settings,
            Clock clock) {
        this.conversations = conversations;
        this.sessions = sessions;
        this.steps = steps;
        this.livePlan = livePlan;
        this.settings = settings;
        this.clock = clock;
    }

    /** The agent may have come back since it was found abandoned. */
    @WithTransaction
    public Uni<Void> leaveIfGone(Abandoned found) {
        return conversations
                .lock(found.id())
                .flatMap(now -> sessions.isAlive(found.agentId(), aliveSince()).flatMap(alive -> {
                    Optional<Step> step = alive || !now.isWith(found.agentId())
                            ? Optional.empty()
                            : DeskActs.leave(now, LeaveReason.GONE);
                    return step.map(steps::store)
                            .orElseGet(() -> Uni.createFrom().voidItem());
                }));
    }

    /** The agent may have answered since; who has not does not look available either. */
    @WithTransaction
    public Uni<Void> leaveIfUnanswered(Abandoned found) {
        return conversations.lock(found.id()).flatMap(now -> {
            Optional<Step> step = now.isOpenTo(found.agentId()) && isOverdue(now)
                    ? DeskActs.leave(now, LeaveReason.UNANSWERED)
                    : Optional.empty();
            return step.map(left -> steps.store(left).chain(() -> sessions.putAway(found.agentId())))
                    .orElseGet(() -> Uni.createFrom().voidItem());
        });
    }

    private boolean isOverdue(LiveConversation now) {
        return AnswerDue.of(now.handover(), livePlan.now().patience())
                .filter(due -> !clock.instant().isBefore(due))
                .isPresent();
    }

    Instant aliveSince() {
        return clock.instant().minus(settings.goneAfter());
    }
}

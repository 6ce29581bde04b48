package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.gem.livechat.conversation.DeskActs;
import nl.gem.livechat.conversation.LeaveReason;
import nl.gem.livechat.conversation.LiveConversations;
import nl.gem.livechat.conversation.Step;
import nl.gem.livechat.conversation.Steps;
import nl.gem.livechat.desk.Assignments.Abandoned;

/** A conversation leaves an agent who is gone, and waits again at the front. */
@ApplicationScoped
public class LeaveConversation {

    private final LiveConversations conversations;
    private final AgentSessions sessions;
    private final Steps steps;
    private final DeskSettings settings;
    private final Clock clock;

    LeaveConversation(
            LiveConversations conversations, AgentSessions sessions, Steps steps, DeskSettings settings, Clock clock) {
        this.conversations = conversations;
        this.sessions = sessions;
        this.steps = steps;
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

    Instant aliveSince() {
        return clock.instant().minus(settings.goneAfter());
    }
}

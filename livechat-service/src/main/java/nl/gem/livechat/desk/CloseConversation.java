package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import nl.gem.livechat.conversation.CloseOutcome;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.DeskActs;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.LiveConversations;
import nl.gem.livechat.conversation.Step;
import nl.gem.livechat.conversation.Steps;

/** An agent has finished, or the desk closes with nobody free. */
@ApplicationScoped
public class CloseConversation {

    private final LiveConversations conversations;
    private final Steps steps;
    private final Clock clock;

    CloseConversation(LiveConversations conversations, Steps steps, Clock clock) {
        this.conversations = conversations;
        this.steps = steps;
        this.clock = clock;
    }

    /** Whether it is closed by this agent, now or before. */
    @WithTransaction
    public Uni<Boolean> close(ConversationId id, String agentId, CloseOutcome outcome) {
        return conversations
                .lock(id)
                .flatMap(now -> now.wasClosedBy(agentId)
                        ? Uni.createFrom().item(true)
                        : store(DeskActs.close(now, agentId, outcome, clock.instant())));
    }

    /** Whether it waited; the resident goes back to the chatbot. */
    @WithTransaction
    public Uni<Boolean> closeUnanswered(ConversationId id) {
        return conversations
                .lock(id)
                .flatMap((LiveConversation now) -> store(DeskActs.closeDesk(now, clock.instant())));
    }

    private Uni<Boolean> store(Optional<Step> step) {
        return step.map(allowed -> steps.store(allowed).replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false));
    }
}

package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.conversation.ClaimOutcome;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.DeskActs;
import nl.gem.livechat.conversation.LiveConversations;
import nl.gem.livechat.conversation.Steps;

/** An agent accepts a conversation; of two at the same moment one wins. */
@ApplicationScoped
public class AcceptConversation {

    private final LiveConversations conversations;
    private final Steps steps;

    AcceptConversation(LiveConversations conversations, Steps steps) {
        this.conversations = conversations;
        this.steps = steps;
    }

    @WithTransaction
    public Uni<ClaimOutcome> accept(ConversationId id, Agent agent) {
        return conversations
                .lock(id)
                .map(now -> DeskActs.claim(now, agent))
                .call(outcome -> outcome instanceof ClaimOutcome.Won won
                        ? steps.store(won.step())
                        : Uni.createFrom().voidItem());
    }
}

package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.DeskActs;
import nl.gem.livechat.conversation.LiveConversations;
import nl.gem.livechat.conversation.SayOutcome;
import nl.gem.livechat.conversation.Steps;

/** An agent says something: it is offered to the chatbot, which alone can make it part of the conversation. */
@ApplicationScoped
public class SayToResident {

    private final LiveConversations conversations;
    private final Steps steps;

    SayToResident(LiveConversations conversations, Steps steps) {
        this.conversations = conversations;
        this.steps = steps;
    }

    @WithTransaction
    public Uni<SayOutcome> say(ConversationId id, String agentId, UUID clientId, String text) {
        return conversations
                .lock(id)
                .map(now -> DeskActs.offer(now, agentId, clientId, text))
                .call(outcome -> outcome instanceof SayOutcome.Offered offered
                        ? steps.store(offered.step())
                        : Uni.createFrom().voidItem());
    }
}

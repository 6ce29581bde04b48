package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.DeskActs;
import nl.gem.livechat.conversation.LiveConversations;
import nl.gem.livechat.conversation.Steps;

/** The content of a closed conversation has no purpose here any more. */
@ApplicationScoped
public class PurgeConversation {

    private final LiveConversations conversations;
    private final Steps steps;

    PurgeConversation(LiveConversations conversations, Steps steps) {
        this.conversations = conversations;
        this.steps = steps;
    }

    @WithTransaction
    public Uni<Void> purge(ConversationId id) {
        return conversations
                .lock(id)
                .flatMap(now -> DeskActs.purge(now)
                        .map(steps::store)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}

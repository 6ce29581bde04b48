package nl.gem.livechat.conversation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes what the chatbot says of a conversation: one transaction for the state, its effects and the answers. */
@ApplicationScoped
public class TakeChatbotEvent {

    private final LiveConversations conversations;
    private final Steps steps;
    private final Clock clock;

    TakeChatbotEvent(LiveConversations conversations, Steps steps, Clock clock) {
        this.conversations = conversations;
        this.steps = steps;
        this.clock = clock;
    }

    /** Nothing happens when nothing of this conversation may be kept; {@link NotKept} when that changes meanwhile. */
    @WithTransaction
    public Uni<Void> take(ConversationId id, long sequence, ChatbotEvent event) {
        return conversations
                .lock(id)
                .flatMap(now -> storeIfChanged(now, Replication.take(now, sequence, event, clock.instant())));
    }

    /** Puts right what an event leaves behind that goes to the dead letters. */
    @WithTransaction
    public Uni<Void> repair(ConversationId id, long sequence) {
        return conversations.lock(id).flatMap(now -> storeIfChanged(now, Replication.repair(now, sequence)));
    }

    private Uni<Void> storeIfChanged(LiveConversation now, Step step) {
        boolean unchanged = step.effects().isEmpty() && step.next().equals(now);
        if (unchanged) {
            return Uni.createFrom().voidItem();
        }
        return now.isUnknown() ? steps.begin(step) : steps.store(step);
    }
}

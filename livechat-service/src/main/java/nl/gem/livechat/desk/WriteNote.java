package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.LiveConversations;
import nl.gem.livechat.desk.Transcripts.NewNote;

/** An agent notes something for colleagues; residents and the chatbot never see it. */
@ApplicationScoped
public class WriteNote {

    private final LiveConversations conversations;
    private final Transcripts transcripts;

    WriteNote(LiveConversations conversations, Transcripts transcripts) {
        this.conversations = conversations;
        this.transcripts = transcripts;
    }

    /** Whether the conversation is this agent's. */
    @WithTransaction
    public Uni<Boolean> write(ConversationId id, Agent agent, NewNote note) {
        return conversations
                .lock(id)
                .flatMap(now -> now.isOpenTo(agent.id())
                        ? transcripts.add(id, note).replaceWith(true)
                        : Uni.createFrom().item(false));
    }
}

package nl.gem.chatbot.conversation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The resident has the conversation erased before its time (art. 17 GDPR). */
@ApplicationScoped
public class EraseConversation {

    private final Conversations conversations;

    EraseConversation(Conversations conversations) {
        this.conversations = conversations;
    }

    /** @return false when there is no such conversation for this token */
    public Uni<Boolean> erase(ConversationId id, Token token) {
        return conversations
                .open(id, token.hash())
                .flatMap(found -> found.isPresent()
                        ? conversations.erase(id)
                        : Uni.createFrom().item(false));
    }
}

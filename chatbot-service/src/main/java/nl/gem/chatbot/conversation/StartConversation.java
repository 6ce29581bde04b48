package nl.gem.chatbot.conversation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** A resident begins: gets an id, a token of his own, and the moment at which all of it will be gone. */
@ApplicationScoped
public class StartConversation {

    /** A begun conversation and the only copy of its token. */
    public record Started(Conversations.Opened opened, Token token) {}

    private final Conversations conversations;

    StartConversation(Conversations conversations) {
        this.conversations = conversations;
    }

    public Uni<Started> start(Language language, @Nullable Network network) {
        Token token = Token.random();
        return conversations
                .start(language, token.hash(), network == null ? null : network.cidr())
                .map(opened -> new Started(opened, token));
    }
}

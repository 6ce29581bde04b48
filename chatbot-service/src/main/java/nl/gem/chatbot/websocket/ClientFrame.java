package nl.gem.chatbot.websocket;

import java.util.UUID;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Token;
import org.jspecify.annotations.Nullable;

/** What a resident's client can ask, already checked for shape. */
sealed interface ClientFrame {

    record Start(Language language) implements ClientFrame {}

    record Resume(ConversationId conversationId, Token token, int afterSeq) implements ClientFrame {}

    record Typing() implements ClientFrame {}

    /** A command that is answered by its client id. */
    sealed interface Command extends ClientFrame {
        UUID clientId();
    }

    record Say(UUID clientId, String text) implements Command {}

    record Choose(UUID clientId, String topic) implements Command {}

    record Feedback(
            UUID clientId,
            int seq,
            boolean helpful,
            @Nullable String comment) implements Command {}

    record Rate(UUID clientId, int score, @Nullable String comment) implements Command {}

    record RequestHandover(UUID clientId) implements Command {}

    record ConfirmHandover(UUID clientId, boolean shareHistory) implements Command {}

    record CancelHandover(UUID clientId) implements Command {}

    record ObjectToTraining(UUID clientId, boolean training) implements Command {}

    record End(UUID clientId) implements Command {}
}

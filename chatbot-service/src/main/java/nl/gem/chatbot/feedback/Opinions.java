package nl.gem.chatbot.feedback;

import io.smallrye.mutiny.Uni;
import nl.gem.chatbot.conversation.ConversationId;

/** What residents said of Gem; the last opinion on the same thing counts. */
public interface Opinions {

    /** @return false when Gem said nothing under that seq */
    Uni<Boolean> store(ConversationId id, Feedback feedback);

    /** @return false when there is no such conversation */
    Uni<Boolean> store(ConversationId id, Rating rating);
}

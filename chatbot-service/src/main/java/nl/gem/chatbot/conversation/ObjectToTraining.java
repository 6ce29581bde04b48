package nl.gem.chatbot.conversation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.conversation.Conversations.Changed;
import nl.gem.chatbot.conversation.Conversations.Need;
import nl.gem.chatbot.handover.Step;

/** The resident objects to use of the conversation for training, or takes that back (art. 21 GDPR). */
@ApplicationScoped
public class ObjectToTraining {

    private final Conversations conversations;

    ObjectToTraining(Conversations conversations) {
        this.conversations = conversations;
    }

    public Uni<Changed> allow(ConversationId id, boolean training) {
        return conversations.change(
                id, null, new Need.Nothing(), (current, log) -> Step.only(current.withTraining(training)));
    }
}

package nl.gem.chatbot.handover;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations;
import nl.gem.chatbot.conversation.Conversations.Need;
import nl.gem.chatbot.conversation.Presences;

/** Takes the resident's signs of life while a person has the conversation or is about to. */
@ApplicationScoped
public class HearResident {

    private final Conversations conversations;
    private final Presences presences;

    HearResident(Conversations conversations, Presences presences) {
        this.conversations = conversations;
        this.presences = presences;
    }

    /** Sockets of these conversations are open. */
    public Uni<Void> there(Collection<ConversationId> ids) {
        return presences.seen(ids);
    }

    /** @param wasAsked whether the resident was asked for a sign of life, which this is */
    public Uni<Void> active(ConversationId id, boolean wasAsked) {
        Uni<Void> noted = presences.active(id);
        return wasAsked
                ? noted.chain(() -> conversations.change(
                                id, null, new Need.Nothing(), (current, log) -> Step.only(current.withAnswerBy(null))))
                        .replaceWithVoid()
                : noted;
    }
}

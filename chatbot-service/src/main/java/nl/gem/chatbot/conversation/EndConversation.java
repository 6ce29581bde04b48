package nl.gem.chatbot.conversation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.gem.chatbot.conversation.Conversations.Changed;
import nl.gem.chatbot.conversation.Conversations.Need;
import nl.gem.chatbot.handover.EndReason;
import nl.gem.chatbot.handover.HandoverRules;
import nl.gem.chatbot.handover.Notice;
import nl.gem.chatbot.handover.Step;

/** A conversation ends: the resident closes it, or a day has passed. What was said stays readable for the resident. */
@ApplicationScoped
public class EndConversation {

    private final Conversations conversations;
    private final HandoverRules rules;
    private final Clock clock;

    EndConversation(Conversations conversations, HandoverRules rules, Clock clock) {
        this.conversations = conversations;
        this.rules = rules;
        this.clock = clock;
    }

    public Uni<Changed> end(ConversationId id, UUID clientId) {
        return conversations.change(
                id, clientId, new Need.Nothing(), (current, log) -> close(current, EndReason.ENDED, Notice.ENDED));
    }

    /** Ends what has outlived its day, also under an agent. */
    public Uni<Changed> expire(ConversationId id) {
        return conversations.change(
                id, null, new Need.Nothing(), (current, log) -> close(current, EndReason.EXPIRED, Notice.EXPIRED));
    }

    private Step close(Conversation current, EndReason reason, Notice notice) {
        return current.owner() == Owner.CLOSED
                ? Step.unchanged(current)
                : rules.close(current, reason, notice, clock.instant());
    }
}

package nl.gem.chatbot.handover;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations;
import nl.gem.chatbot.conversation.Conversations.Changed;
import nl.gem.chatbot.conversation.Conversations.Need;
import nl.gem.chatbot.conversation.Log;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import org.jspecify.annotations.Nullable;

/** The resident answers the notice: goes over, with or without what was said so far, or stays with Gem. */
@ApplicationScoped
public class ConfirmHandover {

    private final Conversations conversations;
    private final HandoverRules rules;
    private final Clock clock;

    ConfirmHandover(Conversations conversations, HandoverRules rules, Clock clock) {
        this.conversations = conversations;
        this.rules = rules;
        this.clock = clock;
    }

    /** Done with an empty step when no notice was shown. */
    public Uni<Changed> confirm(ConversationId id, UUID clientId, boolean shareHistory) {
        return conversations.change(
                id, clientId, new Need.Everything(), (current, log) -> agree(current, log, shareHistory));
    }

    /** Leaves the queue or the agent, or puts the notice away. */
    public Uni<Changed> cancel(ConversationId id, UUID clientId) {
        return conversations.change(id, clientId, new Need.Nothing(), (current, log) -> {
            if (current.owner().isHandedOver()) {
                return rules.cancel(current, clock.instant());
            }
            return current.noticePending() == null
                    ? Step.unchanged(current)
                    : Step.only(current.withNoticePending(null));
        });
    }

    private Step agree(Conversation current, Log log, boolean shareHistory) {
        String version = current.noticePending();
        if (current.owner() != Owner.GEM || version == null) {
            return Step.unchanged(current);
        }
        return current.fits(1, 0)
                ? rules.agree(current, log, shareHistory, version, shareHistory ? topic(log) : null, clock.instant())
                : rules.close(current, EndReason.ENDED, Notice.FULL, clock.instant());
    }

    private static @Nullable String topic(Log log) {
        return log.messages().reversed().stream()
                .map(Message::extras)
                .map(extras -> extras.topic())
                .filter(topic -> topic != null)
                .findFirst()
                .orElse(null);
    }
}

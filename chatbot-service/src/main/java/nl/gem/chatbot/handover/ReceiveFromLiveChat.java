package nl.gem.chatbot.handover;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations;
import nl.gem.chatbot.conversation.Conversations.Changed;
import nl.gem.chatbot.conversation.Conversations.Need;
import nl.gem.chatbot.masking.Masking;

/** An event of live chat reaches the authority: it is checked, put into the log and answered in one transaction. */
@ApplicationScoped
public class ReceiveFromLiveChat {

    private final Conversations conversations;
    private final HandoverRules rules;
    private final Clock clock;

    ReceiveFromLiveChat(Conversations conversations, HandoverRules rules, Clock clock) {
        this.conversations = conversations;
        this.rules = rules;
        this.clock = clock;
    }

    /** Missing when the conversation was erased or has expired. */
    public Uni<Changed> receive(ConversationId id, long sequence, LiveChatEvent event) {
        LiveChatEvent masked = masked(event);
        return conversations.change(
                id,
                null,
                need(masked),
                (current, log) -> rules.receive(current, sequence, masked, log, clock.instant()));
    }

    private static LiveChatEvent masked(LiveChatEvent event) {
        return event instanceof LiveChatEvent.MessageOffered offer
                ? new LiveChatEvent.MessageOffered(
                        offer.handoverEpoch(),
                        offer.assignment(),
                        offer.clientId(),
                        Masking.mask(offer.text(), Masking.Keep.CONTACT_DETAILS).text())
                : event;
    }

    private static Need need(LiveChatEvent event) {
        return switch (event) {
            case LiveChatEvent.MessageOffered offer -> new Need.Offer(offer.clientId());
            case LiveChatEvent.UnreadableOffer offer -> new Need.Offer(offer.clientId());
            case LiveChatEvent.RepeatAsked repeat -> new Need.Everything();
            case LiveChatEvent.AgentJoined joined -> new Need.Nothing();
            case LiveChatEvent.AgentLeft left -> new Need.Nothing();
            case LiveChatEvent.HandoverEnded ended -> new Need.Nothing();
            case LiveChatEvent.QueueChanged queue -> new Need.Nothing();
            case LiveChatEvent.Unreadable unreadable -> new Need.Nothing();
        };
    }
}

package nl.gem.chatbot.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations;
import nl.gem.chatbot.conversation.Conversations.Changed;
import nl.gem.chatbot.handover.LiveChatEvent;
import nl.gem.chatbot.handover.ReceiveFromLiveChat;
import nl.gem.kit.inbox.EventEnvelope;
import nl.gem.kit.inbox.EventHandler;
import nl.gem.kit.inbox.UnreadableEvent;

/** Reads one event of live chat and passes it to the use case; of a conversation that is gone it says so. */
@ApplicationScoped
class LiveChatHandler implements EventHandler {

    private static final String OFFERED = "nl.gesprekken.bericht-aangeboden";

    private final ReceiveFromLiveChat receive;
    private final Conversations conversations;
    private final ObjectMapper mapper;

    LiveChatHandler(ReceiveFromLiveChat receive, Conversations conversations, ObjectMapper mapper) {
        this.receive = receive;
        this.conversations = conversations;
        this.mapper = mapper;
    }

    @Override
    public Uni<Void> handle(EventEnvelope event) {
        return take(event, event.read(mapper, IncomingData.shape(event.type())).event());
    }

    @Override
    public Uni<Void> repair(EventEnvelope event) {
        return take(event, OFFERED.equals(event.type()) ? offer(event) : new LiveChatEvent.Unreadable());
    }

    private LiveChatEvent offer(EventEnvelope event) {
        try {
            return new LiveChatEvent.UnreadableOffer(
                    event.read(mapper, IncomingData.OfferedBy.class).clientId());
        } catch (UnreadableEvent nobodyToAnswer) {
            return new LiveChatEvent.Unreadable();
        }
    }

    private Uni<Void> take(EventEnvelope envelope, LiveChatEvent event) {
        ConversationId id = new ConversationId(envelope.conversationId());
        return receive.receive(id, envelope.sequence(), event)
                .flatMap(changed -> changed instanceof Changed.Missing && asksForState(event)
                        ? conversations.reportErased(id)
                        : Uni.createFrom().voidItem());
    }

    /** An event that could not be read may have been a request to repeat, so it is answered like one. */
    private static boolean asksForState(LiveChatEvent event) {
        return event instanceof LiveChatEvent.RepeatAsked || event instanceof LiveChatEvent.Unreadable;
    }
}

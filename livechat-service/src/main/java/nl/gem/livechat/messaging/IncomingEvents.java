package nl.gem.livechat.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.kit.inbox.EventEnvelope;
import nl.gem.kit.inbox.EventHandler;
import nl.gem.kit.inbox.Inbox;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.NotKept;
import nl.gem.livechat.conversation.TakeChatbotEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the chatbot's events one by one. What the database may not keep is dropped: it is too old, or from the future. */
@ApplicationScoped
class IncomingEvents implements EventHandler {

    private final Inbox inbox;
    private final IncomingData data;
    private final TakeChatbotEvent takeChatbotEvent;

    IncomingEvents(Inbox inbox, IncomingData data, TakeChatbotEvent takeChatbotEvent) {
        this.inbox = inbox;
        this.data = data;
        this.takeChatbotEvent = takeChatbotEvent;
    }

    @Incoming("chatbot-events")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, this);
    }

    @Override
    public Uni<Void> handle(EventEnvelope event) {
        return takeChatbotEvent
                .take(id(event), event.sequence(), data.read(event))
                .onFailure(NotKept.class)
                .recoverWithNull();
    }

    @Override
    public Uni<Void> repair(EventEnvelope event) {
        return takeChatbotEvent
                .repair(id(event), event.sequence())
                .onFailure(NotKept.class)
                .recoverWithNull();
    }

    private static ConversationId id(EventEnvelope event) {
        return new ConversationId(event.conversationId());
    }
}

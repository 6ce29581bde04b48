package nl.gem.livechat.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.gem.kit.inbox.EventEnvelope;
import nl.gem.kit.inbox.EventHandler;
import nl.gem.kit.inbox.Inbox;
import nl.gem.kit.inbox.TopicReader;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.NotKept;
import nl.gem.livechat.conversation.TakeChatbotEvent;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes the chatbot's events. What the database may not keep is dropped: it is too old, or from the future. */
@ApplicationScoped
class IncomingEvents implements EventHandler {

    private final Inbox inbox;
    private final IncomingData data;
    private final TakeChatbotEvent takeChatbotEvent;
    private final Multi<Message<byte[]>> topic;

    IncomingEvents(
            Inbox inbox,
            IncomingData data,
            TakeChatbotEvent takeChatbotEvent,
            @Channel("chatbot-events") Multi<Message<byte[]>> topic) {
        this.inbox = inbox;
        this.data = data;
        this.takeChatbotEvent = takeChatbotEvent;
        this.topic = topic;
    }

    void onStart(@Observes StartupEvent started) {
        TopicReader.read(topic, record -> inbox.receive(record, this));
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

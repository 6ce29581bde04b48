package nl.gem.livechat.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.gem.kit.outbox.Outbox;
import nl.gem.kit.outbox.OutboxEntry;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.Effect.Send;
import nl.gem.livechat.conversation.HandoverEvents;

/** Appends our events to the outbox of the caller's transaction. */
@ApplicationScoped
class OutboxEvents implements HandoverEvents {

    private static final String TOPIC = "gem.livechat";

    @Override
    public Uni<Void> append(ConversationId id, List<Send> events) {
        List<OutboxEntry> entries =
                events.stream().map(event -> entry(id, event)).toList();
        return Panache.getSession().flatMap(session -> Outbox.append(session, entries));
    }

    private static OutboxEntry entry(ConversationId id, Send send) {
        OutgoingData out = OutgoingData.of(send.event());
        return new OutboxEntry(id.value(), TOPIC, out.type(), send.sequence(), out.data());
    }
}

package nl.gem.livechat.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.desk.ResidentTypes;
import nl.gem.livechat.desk.Typing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Who is typing, both ways: a signal that may get lost. */
@ApplicationScoped
class TypingSignals implements Typing {

    private final MutinyEmitter<byte[]> emitter;
    private final Event<ResidentTypes> residentTypes;

    TypingSignals(@Channel("typing-out") MutinyEmitter<byte[]> emitter, Event<ResidentTypes> residentTypes) {
        this.emitter = emitter;
        this.residentTypes = residentTypes;
    }

    @Override
    public Uni<Void> agentTypes(ConversationId id) {
        JsonObject signal =
                new JsonObject().put("conversationId", id.toString()).put("author", "agent");
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(id.toString())
                .build();
        return emitter.sendMessage(Message.of(signal.encode().getBytes(UTF_8), Metadata.of(metadata)));
    }

    /** What cannot be read is nothing to wait for. */
    @Incoming("typing")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        try {
            JsonObject signal = new JsonObject(new String(record.value(), UTF_8));
            if ("resident".equals(signal.getValue("author"))) {
                residentTypes.fire(new ResidentTypes(new ConversationId(UUID.fromString(record.key()))));
            }
        } catch (DecodeException | IllegalArgumentException | NullPointerException unreadable) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().voidItem();
    }
}

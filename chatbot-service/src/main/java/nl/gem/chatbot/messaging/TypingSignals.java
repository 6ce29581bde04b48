package nl.gem.chatbot.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Typing;
import nl.gem.chatbot.conversation.TypingListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Typing signals over their own topic, both ways, without outbox. */
@ApplicationScoped
class TypingSignals implements Typing {

    private record Signal(String author) {}

    private static final byte[] BY_RESIDENT = "{\"author\":\"resident\"}".getBytes(UTF_8);

    private final MutinyEmitter<byte[]> signals;
    private final List<TypingListener> listeners;
    private final ObjectMapper mapper;

    TypingSignals(
            @Channel("typing-out") MutinyEmitter<byte[]> signals,
            @All List<TypingListener> listeners,
            ObjectMapper mapper) {
        this.signals = signals;
        this.listeners = listeners;
        this.mapper = mapper;
    }

    @Override
    public Uni<Void> byResident(ConversationId id) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(id.toString())
                .build();
        return signals.sendMessage(Message.of(BY_RESIDENT, Metadata.of(metadata)))
                .onFailure()
                .recoverWithNull();
    }

    @Incoming("typing-in")
    void receive(ConsumerRecord<String, byte[]> record) {
        try {
            if (mapper.readValue(record.value(), Signal.class).author().equals("agent")) {
                ConversationId id = new ConversationId(UUID.fromString(record.key()));
                listeners.forEach(listener -> listener.agentIsTyping(id));
            }
        } catch (IOException | RuntimeException unreadable) {
            // A signal that cannot be read is worth nothing a second later.
        }
    }
}

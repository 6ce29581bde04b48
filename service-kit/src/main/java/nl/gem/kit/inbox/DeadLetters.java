package nl.gem.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Sends a record to the dead letters of its topic, with where it came from and a class of reason, never its content. */
@ApplicationScoped
class DeadLetters {

    private static final byte[] NOTHING = new byte[0];

    private final MutinyEmitter<byte[]> deadLetters;

    DeadLetters(@Channel("dead-letters-out") MutinyEmitter<byte[]> deadLetters) {
        this.deadLetters = deadLetters;
    }

    Uni<Void> add(ConsumerRecord<String, byte[]> record, String reason) {
        RecordHeaders headers = new RecordHeaders();
        header(headers, "dead-letter-reason", reason);
        header(headers, "dead-letter-topic", record.topic());
        header(headers, "dead-letter-partition", Integer.toString(record.partition()));
        header(headers, "dead-letter-offset", Long.toString(record.offset()));
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(record.topic() + ".dlq")
                .withKey(record.key())
                .withHeaders(headers)
                .build();
        byte[] value = record.value() == null ? NOTHING : record.value();
        return send(value, metadata)
                .onFailure(DeadLetters::isTooLarge)
                .recoverWithUni(() -> send(NOTHING, metadata))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(3))
                .indefinitely();
    }

    private Uni<Void> send(byte[] value, OutgoingKafkaRecordMetadata<String> metadata) {
        return Uni.createFrom().deferred(() -> deadLetters.sendMessage(Message.of(value, Metadata.of(metadata))));
    }

    /** With our headers a record that only just fitted fits no more: it must not stop the topic for ever. */
    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof RecordTooLargeException || failure.getCause() instanceof RecordTooLargeException;
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}

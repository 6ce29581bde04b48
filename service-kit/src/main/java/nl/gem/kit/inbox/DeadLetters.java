package nl.gem.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * Sends a record to the dead letters of its topic, with where it came from and a class of reason, never its content. They are counted
 * from the start: an alert sees no increase in a series that begins with its first letter.
 */
@Startup
@ApplicationScoped
class DeadLetters {

    static final String REASON = "dead-letter-reason";
    static final String TOPIC = "dead-letter-topic";
    static final String PARTITION = "dead-letter-partition";
    static final String OFFSET = "dead-letter-offset";

    private static final byte[] NOTHING = new byte[0];

    private static final String COUNTER = "gem.dead.letters";

    /** As what every failure of ours is counted, whichever its class. */
    private static final String DEFECT = "defect";

    /** What an event of ours has: with it a letter can be sent again. Headers of anybody else are left behind. */
    private static final Set<String> OF_AN_EVENT = Set.of(
            "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence", "content-type");

    private final MutinyEmitter<byte[]> deadLetters;
    private final RetryLog retries;
    private final MeterRegistry metrics;

    DeadLetters(
            @Channel("dead-letters-out") MutinyEmitter<byte[]> deadLetters, RetryLog retries, MeterRegistry metrics) {
        this.deadLetters = deadLetters;
        this.retries = retries;
        this.metrics = metrics;
        UnreadableEvent.REASONS.forEach(this::counter);
        counter(DEFECT);
    }

    private Counter counter(String reason) {
        return metrics.counter(COUNTER, "reason", UnreadableEvent.REASONS.contains(reason) ? reason : DEFECT);
    }

    Uni<Void> add(ConsumerRecord<String, byte[]> record, String reason) {
        RecordHeaders headers = ofAnEvent(record.headers());
        add(headers, REASON, reason);
        add(headers, TOPIC, record.topic());
        add(headers, PARTITION, Integer.toString(record.partition()));
        add(headers, OFFSET, Long.toString(record.offset()));
        return Uni.createFrom()
                .deferred(() -> send(record, record.topic() + ".dlq", headers))
                .onFailure()
                .invoke(failure -> retries.failed(record, failure))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(3))
                .indefinitely()
                .invoke(() -> counter(reason).increment());
    }

    /** Sends a dead letter to a topic as the event that it was. */
    Uni<Void> replay(ConsumerRecord<String, byte[]> letter, String topic) {
        return send(letter, topic, ofAnEvent(letter.headers()));
    }

    private Uni<Void> send(ConsumerRecord<String, byte[]> record, String topic, Headers headers) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topic)
                .withKey(record.key())
                .withHeaders(headers)
                .build();
        byte[] value = record.value() == null ? NOTHING : record.value();
        return send(value, metadata).onFailure(DeadLetters::isTooLarge).recoverWithUni(() -> send(NOTHING, metadata));
    }

    private Uni<Void> send(byte[] value, OutgoingKafkaRecordMetadata<String> metadata) {
        return Uni.createFrom().deferred(() -> deadLetters.sendMessage(Message.of(value, Metadata.of(metadata))));
    }

    /** With our headers a record that only just fitted fits no more: it must not stop the topic for ever. */
    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof RecordTooLargeException || failure.getCause() instanceof RecordTooLargeException;
    }

    static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name)).map(header -> new String(header.value(), UTF_8));
    }

    private static RecordHeaders ofAnEvent(Headers all) {
        RecordHeaders headers = new RecordHeaders();
        for (Header header : all) {
            if (OF_AN_EVENT.contains(header.key())) {
                headers.add(header);
            }
        }
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}

package nl.gem.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.kit.tracing.Baton;
import nl.gem.kit.tracing.Traces;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Sends one event as a CloudEvent in binary mode (CloudEvents 1.0.2, Kafka protocol binding 1.0.2; NL GOV profile 1.0).
 * Completes when the broker has acknowledged it. An event of traced work has the header of W3C Trace Context as well.
 */
@ApplicationScoped
class EventPublisher {

    private final MutinyEmitter<byte[]> events;
    private final Traces traces;
    private final String source;

    EventPublisher(
            @Channel("events-out") MutinyEmitter<byte[]> events,
            Traces traces,
            @ConfigProperty(name = "gem.event-source") String source) {
        this.events = events;
        this.traces = traces;
        this.source = source;
    }

    Uni<Void> publish(PendingEvent event) {
        return traces.publish(event.type(), event.topic(), event.traceparent(), baton -> send(event, baton));
    }

    private Uni<Void> send(PendingEvent event, @Nullable String traceparent) {
        RecordHeaders headers = new RecordHeaders();
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", event.eventId().toString());
        header(headers, "ce_source", source);
        header(headers, "ce_type", event.type());
        header(headers, "ce_subject", event.conversationId().toString());
        header(headers, "ce_time", event.time().toString());
        header(headers, "ce_sequence", Long.toString(event.sequence()));
        header(headers, "content-type", "application/json");
        if (traceparent != null) {
            header(headers, Baton.NAME, traceparent);
        }
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(event.topic())
                .withKey(event.conversationId().toString())
                .withHeaders(headers)
                .build();
        return events.sendMessage(Message.of(event.data().getBytes(UTF_8), Metadata.of(metadata)));
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}

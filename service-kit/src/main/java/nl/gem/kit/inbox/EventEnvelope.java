package nl.gem.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;
import nl.gem.kit.tracing.Baton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A received CloudEvent.
 *
 * @param conversationId the record's key
 * @param type CloudEvents type
 * @param sequence number per conversation and source, from 1; 0 stands outside the count
 * @param data the payload, UTF-8 JSON
 * @param traceparent of the step that sent it (W3C Trace Context), if that was traced
 */
public record EventEnvelope(
        UUID conversationId,
        String type,
        long sequence,
        byte[] data,
        @Nullable String traceparent) {

    /** @throws UnreadableEvent when key or headers are not those of one of our events */
    static EventEnvelope of(ConsumerRecord<String, byte[]> record) {
        try {
            UUID id = UUID.fromString(record.key());
            long sequence = Long.parseLong(header(record, "ce_sequence"));
            if (sequence < 0 || record.value() == null) {
                throw new UnreadableEvent("envelope");
            }
            return new EventEnvelope(id, header(record, "ce_type"), sequence, record.value(), traceparent(record));
        } catch (IllegalArgumentException | NullPointerException malformed) {
            throw new UnreadableEvent("envelope");
        }
    }

    private static @Nullable String traceparent(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(Baton.NAME);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new UnreadableEvent("envelope");
        }
        return new String(header.value(), UTF_8);
    }

    /** @throws UnreadableEvent when the data is not of that shape */
    public <T> T read(ObjectMapper mapper, Class<T> shape) {
        try {
            T value = mapper.readValue(data, shape);
            if (value == null) {
                throw new UnreadableEvent("data");
            }
            return value;
        } catch (JacksonException malformed) {
            throw new UnreadableEvent("data");
        } catch (IOException malformed) {
            throw new UnreadableEvent("data");
        }
    }
}

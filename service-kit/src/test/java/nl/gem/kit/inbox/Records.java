package nl.gem.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as they come from the broker. */
final class Records {

    static final UUID ID = UUID.fromString("018f0000-0000-7abc-8123-456789abcdef");
    static final String TYPE = "nl.gesprekken.herhaling-gevraagd";

    private Records() {}

    static ConsumerRecord<String, byte[]> good() {
        return of(ID.toString(), TYPE, "7", "{\"fromSeq\":4}");
    }

    /** Any part may be null: then it is not there. */
    static ConsumerRecord<String, byte[]> of(String key, String type, String sequence, String data) {
        RecordHeaders headers = new RecordHeaders();
        if (type != null) {
            headers.add("ce_type", type.getBytes(UTF_8));
        }
        if (sequence != null) {
            headers.add("ce_sequence", sequence.getBytes(UTF_8));
        }
        byte[] value = data == null ? null : data.getBytes(UTF_8);
        return new ConsumerRecord<>(
                "gem.livechat", 3, 41, 0, TimestampType.LOG_APPEND_TIME, 0, 0, key, value, headers, Optional.empty());
    }
}

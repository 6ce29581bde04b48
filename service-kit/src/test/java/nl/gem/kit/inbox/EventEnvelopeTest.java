package nl.gem.kit.inbox;

import static nl.gem.kit.inbox.Records.ID;
import static nl.gem.kit.inbox.Records.TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventEnvelopeTest {

    record Repeat(@JsonProperty(required = true) int fromSeq) {}

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void a_record_of_ours_is_read() {
        EventEnvelope event = EventEnvelope.of(Records.good());

        assertThat(event.conversationId()).isEqualTo(ID);
        assertThat(event.type()).isEqualTo(TYPE);
        assertThat(event.sequence()).isEqualTo(7);
        assertThat(event.read(MAPPER, Repeat.class)).isEqualTo(new Repeat(4));
    }

    @Test
    void an_event_outside_the_count_has_number_nought() {
        assertThat(EventEnvelope.of(Records.of(ID.toString(), TYPE, "0", "{}")).sequence())
                .isZero();
    }

    static Stream<ConsumerRecord<String, byte[]>> malformed() {
        String id = ID.toString();
        ConsumerRecord<String, byte[]> emptyHeader = Records.of(id, null, "7", "{}");
        emptyHeader.headers().add("ce_type", null);
        return Stream.of(
                Records.of(null, TYPE, "7", "{}"),
                Records.of("", TYPE, "7", "{}"),
                Records.of("availability", TYPE, "7", "{}"),
                Records.of(id, null, "7", "{}"),
                emptyHeader,
                Records.of(id, TYPE, null, "{}"),
                Records.of(id, TYPE, "", "{}"),
                Records.of(id, TYPE, "seven", "{}"),
                Records.of(id, TYPE, "-1", "{}"),
                Records.of(id, TYPE, "7.0", "{}"),
                Records.of(id, TYPE, "9223372036854775808", "{}"),
                Records.of(id, TYPE, "7", null));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_record_without_our_key_and_headers_is_unreadable(ConsumerRecord<String, byte[]> record) {
        assertThatThrownBy(() -> EventEnvelope.of(record))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("envelope")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "{}", "7", "{\"fromSeq\":\"mijn bsn is 123456782\"}"})
    void data_of_another_shape_is_unreadable_and_not_quoted(String data) {
        EventEnvelope event = EventEnvelope.of(Records.of(ID.toString(), TYPE, "7", data));

        assertThatThrownBy(() -> event.read(MAPPER, Repeat.class))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("data")
                .hasNoCause();
    }
}

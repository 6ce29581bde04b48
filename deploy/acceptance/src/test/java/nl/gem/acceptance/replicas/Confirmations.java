package nl.gem.acceptance.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gem.acceptance.TopicRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** When the broker had the chatbot's confirmation of each assignment: read from the topic, past both services. */
final class Confirmations {

    private static final String TOPIC = "gem.handover";
    private static final String TYPE = "nl.gesprekken.overdracht-bevestigd";

    private final Map<String, Map<Integer, Long>> byConversation = new HashMap<>();

    static Confirmations read(String bootstrapServers) throws IOException {
        Confirmations read = new Confirmations();
        for (ConsumerRecord<byte[], byte[]> event : TopicRecords.of(bootstrapServers, List.of(TOPIC))) {
            read.take(event);
        }
        return read;
    }

    /** Repeats of an event come later: the first counts. */
    private void take(ConsumerRecord<byte[], byte[]> event) throws IOException {
        Header type = event.headers().lastHeader("ce_type");
        if (type != null && new String(type.value(), StandardCharsets.UTF_8).equals(TYPE)) {
            JsonNode data = Ears.JSON.readTree(event.value());
            byConversation
                    .computeIfAbsent(new String(event.key(), StandardCharsets.UTF_8), id -> new HashMap<>())
                    .putIfAbsent(data.path("assignment").asInt(), event.timestamp());
        }
    }

    /** By assignment, in milliseconds. */
    Map<Integer, Long> of(String conversationId) {
        return byConversation.getOrDefault(conversationId, Map.of());
    }
}

package nl.gem.acceptance.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** When the broker had the chatbot's confirmation of each assignment: read from the topic, past both services. */
final class Confirmations {

    private static final String TOPIC = "gem.handover";
    private static final String TYPE = "nl.gesprekken.overdracht-bevestigd";

    private final Map<String, Map<Integer, Long>> byConversation = new HashMap<>();

    static Confirmations read(String bootstrapServers) throws IOException {
        Confirmations read = new Confirmations();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofSeconds(1))) {
                    read.take(event);
                }
            }
        }
        return read;
    }

    /** Repeats of an event come later: the first counts. */
    private void take(ConsumerRecord<String, byte[]> event) throws IOException {
        Header type = event.headers().lastHeader("ce_type");
        if (type != null && new String(type.value(), StandardCharsets.UTF_8).equals(TYPE)) {
            JsonNode data = Ears.JSON.readTree(event.value());
            byConversation
                    .computeIfAbsent(event.key(), id -> new HashMap<>())
                    .putIfAbsent(data.path("assignment").asInt(), event.timestamp());
        }
    }

    /** By assignment, in milliseconds. */
    Map<Integer, Long> of(String conversationId) {
        return byConversation.getOrDefault(conversationId, Map.of());
    }
}

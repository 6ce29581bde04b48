package nl.gem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
    private static final TopicPartition DEAD_LETTERS = new TopicPartition("gem.handover.dlq", 0);

    @TempDir
    Path directory = Path.of("");

    @Test
    void events_survive_a_restart_on_the_same_port() throws IOException, ExecutionException, InterruptedException {
        int port;
        try (LocalKafka kafka = LocalKafka.start(directory, 0)) {
            Topics.declare(kafka.bootstrapServers());
            port = Integer.parseInt(kafka.bootstrapServers().split(":", -1)[1]);
            send(kafka, "kept");
        }
        try (LocalKafka kafka = LocalKafka.start(directory, port)) {
            assertThat(first(kafka)).isEqualTo("kept");
        }
    }

    private static void send(LocalKafka kafka, String value) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(DEAD_LETTERS.topic(), value)).get();
        }
    }

    private static String first(LocalKafka kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(DEAD_LETTERS));
            consumer.seekToBeginning(List.of(DEAD_LETTERS));
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(20));
            return records.iterator().next().value();
        }
    }
}

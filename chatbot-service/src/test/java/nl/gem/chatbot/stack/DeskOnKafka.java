package nl.gem.chatbot.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Stands for live chat: says what it would say on {@code gem.livechat} and reads what the chatbot tells it. */
public final class DeskOnKafka implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();
    private long sequence;

    public DeskOnKafka(String... topics) {
        Map<String, Object> server = Map.of("bootstrap.servers", Stack.bootstrapServers());
        this.producer = new KafkaProducer<>(server, new StringSerializer(), new StringSerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        Stack.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        UUID.randomUUID().toString(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(topics));
    }

    public static DeskOnKafka listening() {
        return new DeskOnKafka("gem.handover", "gem.livechat.dlq");
    }

    public void isOpen(boolean open) {
        isOpen(new JsonObject().put("open", open).put("waiting", 0));
    }

    public void isOpen(JsonObject availability) {
        producer.send(new ProducerRecord<>("gem.livechat", "availability", availability.encode()));
        producer.flush();
    }

    public void types(String conversationId) {
        String signal = new JsonObject().put("author", "agent").encode();
        producer.send(new ProducerRecord<>("gem.typing", conversationId, signal));
        producer.flush();
    }

    public void awaitTyping(String conversationId, String author) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
            return records(conversationId).stream()
                    .filter(record -> record.topic().equals("gem.typing"))
                    .anyMatch(record -> author.equals(new JsonObject(record.value()).getString("author")));
        });
    }

    /** Sends with the next number. */
    public void say(String conversationId, String type, JsonObject data) {
        say(conversationId, type, ++sequence, data.encode());
    }

    public void say(String conversationId, String type, long number, String data) {
        ProducerRecord<String, String> record = new ProducerRecord<>("gem.livechat", conversationId, data);
        record.headers().add("ce_type", ("nl.gesprekken." + type).getBytes(UTF_8));
        record.headers().add("ce_sequence", Long.toString(number).getBytes(UTF_8));
        producer.send(record);
        producer.flush();
    }

    public JsonObject await(String conversationId, String type) {
        return await(conversationId, type, data -> true);
    }

    public JsonObject await(String conversationId, String type, Predicate<JsonObject> wanted) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
            return events(conversationId, type).stream().anyMatch(wanted);
        });
        return events(conversationId, type).stream().filter(wanted).findFirst().orElseThrow();
    }

    public List<JsonObject> events(String conversationId, String type) {
        return records(conversationId).stream()
                .filter(record -> ("nl.gesprekken." + type).equals(header(record, "ce_type")))
                .map(record -> new JsonObject(record.value()))
                .toList();
    }

    public List<ConsumerRecord<String, String>> records(String conversationId) {
        return seen.stream()
                .filter(record -> conversationId.equals(record.key()))
                .toList();
    }

    public static String header(ConsumerRecord<String, String> record, String name) {
        return record.headers().lastHeader(name) == null
                ? ""
                : new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}

package nl.gem.livechat.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The chatbot's side of the broker: sends its events, numbered per conversation, and hears what live chat says. */
public final class Chatbot implements AutoCloseable {

    /** What was heard: one event of live chat, or one dead letter. */
    public record Heard(
            String topic, String key, String type, long sequence, JsonObject data, Map<String, String> headers) {}

    private final KafkaProducer<String, byte[]> producer;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile boolean listening = true;

    public Chatbot(String bootstrap) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        new Thread(() -> listen(bootstrap), "chatbot").start();
    }

    private void listen(String bootstrap) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("gem.livechat", "gem.handover.dlq", "gem.typing"));
            while (listening) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> heard.add(heard(record)));
            }
        }
    }

    private static Heard heard(ConsumerRecord<String, byte[]> record) {
        boolean event = record.topic().equals("gem.livechat");
        boolean json = !record.topic().endsWith(".dlq");
        return new Heard(
                record.topic(),
                record.key(),
                event ? header(record, "ce_type") : "",
                event ? Long.parseLong(header(record, "ce_sequence")) : 0,
                json ? new JsonObject(new String(record.value(), UTF_8)) : new JsonObject(),
                headers(record));
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    public void send(UUID conversation, long sequence, String type, JsonObject data) {
        sendRaw("gem.handover", conversation.toString(), sequence, "nl.gesprekken." + type, data.encode());
    }

    public void sendRaw(String topic, String key, long sequence, String type, String value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value.getBytes(UTF_8));
        Map.of(
                        "ce_type",
                        type,
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_id",
                        UUID.randomUUID().toString())
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        producer.send(record);
        producer.flush();
    }

    /** Not one of our events: a key and a value, and nothing that says what it is. */
    public void sendBare(String topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic, key, value));
        producer.flush();
    }

    /** A resident asks for a person, after three messages. */
    public void request(UUID conversation, long sequence, boolean shared) {
        request(conversation, sequence, shared, "paspoort");
    }

    public void request(UUID conversation, long sequence, boolean shared, String topic) {
        JsonArray history = new JsonArray();
        IntStream.rangeClosed(1, shared ? 3 : 0).forEach(seq -> history.add(message(seq, "vraag " + seq)));
        JsonObject data = new JsonObject()
                .put("epoch", 2)
                .put("requestedAt", "2026-06-01T10:00:00Z")
                .put("afterSeq", 3)
                .put("locale", "nl")
                .put("historyShared", shared)
                .put("noticeVersion", "1")
                .put("history", history);
        send(conversation, sequence, "overdracht-gevraagd", shared ? data.put("topic", topic) : data);
    }

    public void confirm(UUID conversation, long sequence, int assignment) {
        JsonObject data =
                new JsonObject().put("handoverEpoch", 2).put("epoch", 3).put("assignment", assignment);
        send(conversation, sequence, "overdracht-bevestigd", data);
    }

    public void withdraw(UUID conversation, long sequence, String reason) {
        send(
                conversation,
                sequence,
                "overdracht-ingetrokken",
                new JsonObject().put("handoverEpoch", 2).put("reason", reason));
    }

    public void place(UUID conversation, long sequence, int seq, String text) {
        send(conversation, sequence, "bericht-geplaatst", message(seq, text));
    }

    public void placeAgents(UUID conversation, long sequence, int seq, UUID clientId, String text) {
        JsonObject message = message(seq, text).put("author", "agent").put("clientId", clientId.toString());
        send(conversation, sequence, "bericht-geplaatst", message);
    }

    public void erase(UUID conversation, long sequence) {
        send(conversation, sequence, "gesprek-gewist", new JsonObject());
    }

    private static JsonObject message(int seq, String text) {
        return new JsonObject()
                .put("seq", seq)
                .put("author", "resident")
                .put("kind", "text")
                .put("text", text)
                .put("sentAt", "2026-06-01T10:00:00Z");
    }

    /** Live chat's events of that type about the conversation, in the order in which they came. */
    public List<Heard> of(UUID conversation, String type) {
        return heard.stream()
                .filter(event -> event.key().equals(conversation.toString()))
                .filter(event -> event.type().equals("nl.gesprekken." + type))
                .toList();
    }

    public List<Heard> on(String topic, String key) {
        return heard.stream()
                .filter(event -> event.topic().equals(topic) && event.key().equals(key))
                .toList();
    }

    /** The first of that type, which may still have to come. */
    public Heard next(UUID conversation, String type) {
        await().atMost(Duration.ofSeconds(15))
                .alias(type)
                .until(() -> !of(conversation, type).isEmpty());
        return of(conversation, type).getFirst();
    }

    @Override
    public void close() {
        listening = false;
        producer.close();
    }
}

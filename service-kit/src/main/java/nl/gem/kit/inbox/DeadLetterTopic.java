package nl.gem.kit.inbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.gem.kit.broker.BrokerConnection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of this service's topic, for people: what lies there, by headers alone, and sending one again. A
 * replayed event that was repaired changes nothing, because its number was used up; one that fails again comes back.
 */
@ApplicationScoped
public class DeadLetterTopic {

    private static final Logger LOG = Logger.getLogger(DeadLetterTopic.class);
    private static final String SUFFIX = ".dlq";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST = 1_000;

    /** Keys and values are thrown away where they come off the wire. */
    private static final Deserializer<@Nullable Object> NOTHING = (topic, data) -> null;

    private final DeadLetters deadLetters;
    private final Map<String, Object> settings;
    private final String name;

    DeadLetterTopic(
            DeadLetters deadLetters,
            BrokerConnection broker,
            @ConfigProperty(name = "mp.messaging.outgoing.dead-letters-out.topic") String name) {
        this.deadLetters = deadLetters;
        this.name = name;
        this.settings = broker.with(Map.of(
                "enable.auto.commit",
                false,
                "default.api.timeout.ms",
                (int) PATIENCE.toMillis(),
                "request.timeout.ms",
                (int) PATIENCE.toMillis()));
    }

    /** Newest first, at most the last thousand of each partition. */
    public Uni<List<DeadLetter>> newest() {
        return working(() -> {
            try (KafkaConsumer<?, ?> consumer = new KafkaConsumer<>(settings, NOTHING, NOTHING)) {
                return newest(consumer);
            }
        });
    }

    /** Sends one to the topic that it came from, with its key and headers; false when it does not lie there any more. */
    public Uni<Boolean> replay(int partition, long offset) {
        return working(() -> find(partition, offset))
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : deadLetters
                                .replay(found.get(), name.substring(0, name.length() - SUFFIX.length()))
                                .invoke(() -> LOG.infof("Dead letter %s/%d/%d was sent again", name, partition, offset))
                                .replaceWith(true));
    }

    private static <T> Uni<T> working(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private <K, V> List<DeadLetter> newest(KafkaConsumer<K, V> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(
                partition, Math.max(first.getOrDefault(partition, 0L), end.getOrDefault(partition, 0L) - MOST)));
        List<DeadLetter> letters = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < end.getOrDefault(partition, 0L))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The dead letters could not be read in time.");
            }
            consumer.poll(POLL).forEach(record -> letters.add(letter(record)));
        }
        letters.sort(Comparator.comparing(DeadLetter::at)
                .thenComparing(DeadLetter::offset)
                .reversed());
        return List.copyOf(letters);
    }

    private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
    }

    private Optional<ConsumerRecord<String, byte[]>> find(int partition, long offset) {
        TopicPartition place = new TopicPartition(name, partition);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            if (!partitions(consumer).contains(place)) {
                return Optional.empty();
            }
            long first = consumer.beginningOffsets(List.of(place)).getOrDefault(place, 0L);
            long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
            if (offset < first || offset >= end) {
                return Optional.empty();
            }
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    return record.offset() == offset ? Optional.of(record) : Optional.empty();
                }
            }
            throw new IllegalStateException("The dead letter could not be read in time.");
        }
    }

    private static DeadLetter letter(ConsumerRecord<?, ?> record) {
        return new DeadLetter(
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                DeadLetters.header(record, DeadLetters.REASON).orElse("unknown"),
                DeadLetters.header(record, DeadLetters.TOPIC).orElse("unknown"),
                (int) number(record, DeadLetters.PARTITION),
                number(record, DeadLetters.OFFSET));
    }

    private static long number(ConsumerRecord<?, ?> record, String header) {
        return DeadLetters.header(record, header)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }
}

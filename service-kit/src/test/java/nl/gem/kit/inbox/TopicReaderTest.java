package nl.gem.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

class TopicReaderTest {

    private final List<String> begun = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();
    private final Map<String, UniEmitter<? super Void>> underWay = new HashMap<>();

    @Test
    void a_record_waits_for_the_one_before_it_in_its_partition_and_for_no_other() {
        read("0:a", "0:b", "1:c", "1:d", "2:e");

        assertThat(begun).containsExactly("0:a", "1:c", "2:e");

        finish("1:c");
        assertThat(begun).containsExactly("0:a", "1:c", "2:e", "1:d");

        finish("0:a");
        assertThat(begun).containsExactly("0:a", "1:c", "2:e", "1:d", "0:b");
    }

    @Test
    void a_record_is_acknowledged_when_it_is_done_with() {
        read("0:a", "1:b");
        assertThat(acknowledged).isEmpty();

        finish("1:b");
        assertThat(acknowledged).containsExactly("1:b");
    }

    @Test
    void a_partition_that_stands_still_does_not_hold_up_a_thousand_records_of_another() {
        read(Stream.concat(
                        Stream.of("0:stuck"),
                        Stream.iterate(1, n -> n + 1).limit(1000).map(n -> "1:" + n))
                .toArray(String[]::new));

        for (int n = 1; n <= 1000; n++) {
            finish("1:" + n);
        }

        assertThat(acknowledged).hasSize(1000).doesNotContain("0:stuck");
    }

    @Test
    void what_waits_stays_with_the_broker() {
        AtomicInteger fetched = new AtomicInteger();

        TopicReader.read(
                Multi.createFrom()
                        .range(0, 100_000)
                        .invoke(fetched::incrementAndGet)
                        .map(n -> message("0:" + n)),
                record -> Uni.createFrom().nothing());

        assertThat(fetched).hasValueBetween(1, 1000);
    }

    /** What was erased meanwhile must not wait in memory for the next record of its partition. */
    @Test
    void a_record_that_is_done_with_is_not_kept() {
        UnicastProcessor<Message<byte[]>> topic = UnicastProcessor.create();
        TopicReader.read(topic, record -> Uni.createFrom().voidItem());
        Message<byte[]> message = message("0:a");
        WeakReference<byte[]> said = new WeakReference<>(message.getPayload());

        topic.onNext(message);
        message = null;

        Awaitility.await().until(() -> {
            System.gc();
            return said.get() == null;
        });
        assertThat(acknowledged).containsExactly("0:a");
        Reference.reachabilityFence(topic);
    }

    private void read(String... records) {
        TopicReader.read(Multi.createFrom().items(records).map(this::message), record -> {
            String name = new String(record.value());
            begun.add(name);
            return Uni.createFrom().emitter(emitter -> underWay.put(name, emitter));
        });
    }

    private void finish(String name) {
        underWay.get(name).complete(null);
    }

    private Message<byte[]> message(String name) {
        int partition = Integer.parseInt(name.substring(0, name.indexOf(':')));
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("topic", partition, 0, "key", name.getBytes());
        return Message.of(record.value(), Metadata.of(new IncomingKafkaRecordMetadata<>(record, "channel")), () -> {
            acknowledged.add(name);
            return CompletableFuture.completedFuture(null);
        });
    }
}

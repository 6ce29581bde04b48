package nl.gem.kit.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.providers.locals.LocalContextMetadata;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic: the records of one partition one after the other, so in order per conversation, those of different partitions
 * side by side. One that has to wait holds up its own partition, and all of them once a few hundred records wait behind it:
 * what is not taken stays with the broker.
 */
public final class TopicReader {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);

    private TopicReader() {}

    /**
     * Reads from now on, until the service stops.
     *
     * @param take begins on the record's own Vert.x context; when it completes, the record is done with. It must not fail
     */
    public static void read(Multi<Message<byte[]>> topic, Function<ConsumerRecord<String, byte[]>, Uni<Void>> take) {
        topic.group()
                .by(message -> record(message).partition())
                .onItem()
                .transformToMulti(partition -> inOrder(partition, take))
                .merge()
                .subscribe()
                .with(done -> {}, failure -> LOG.error("A topic is not read any more", failure));
    }

    private static Multi<Void> inOrder(
            Multi<Message<byte[]>> partition, Function<ConsumerRecord<String, byte[]>, Uni<Void>> take) {
        return partition
                .onItem()
                .transformToUniAndConcatenate(message -> lettingGo(message, held -> handle(held, take)));
    }

    private static Uni<Void> handle(Message<byte[]> message, Function<ConsumerRecord<String, byte[]>, Uni<Void>> take) {
        return take(message, take)
                .chain(() -> Uni.createFrom().completionStage(message::ack))
                .onFailure()
                .call(failure -> Uni.createFrom().completionStage(() -> message.nack(failure)));
    }

    /**
     * A partition's stream keeps its last step until the next record comes, which may take days: so the step lets go of its record,
     * for what is in it may have been erased by then. An emitter knows nothing of what completes it.
     */
    private static Uni<Void> lettingGo(Message<byte[]> message, Function<Message<byte[]>, Uni<Void>> step) {
        AtomicReference<@Nullable Message<byte[]>> held = new AtomicReference<>(message);
        return Uni.createFrom()
                .emitter(emitter -> step.apply(Objects.requireNonNull(held.getAndSet(null)))
                        .subscribe()
                        .with(emitter::complete, emitter::fail));
    }

    private static Uni<Void> take(Message<byte[]> message, Function<ConsumerRecord<String, byte[]>, Uni<Void>> take) {
        return LocalContextMetadata.<Void>invokeOnMessageContext(
                message,
                (here, emitter) -> take.apply(record(message)).subscribe().with(emitter::complete, emitter::fail));
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, byte[]> record(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(metadata -> (ConsumerRecord<String, byte[]>) metadata.getRecord())
                .orElseThrow(() -> new IllegalArgumentException("Not from Kafka"));
    }
}

package nl.gem.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.gem.kit.testing.MutableClock;
import nl.gem.kit.tracing.TracesFixture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> done = new ArrayList<>();
    private final Deque<RuntimeException> handling = new ArrayDeque<>();
    private final Deque<RuntimeException> repairing = new ArrayDeque<>();
    private final Deque<RuntimeException> sending = new ArrayDeque<>();
    private final List<Message<byte[]>> deadLetters = new ArrayList<>();
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-27T10:00:00Z"));
    private final RetryLog retries = new RetryLog(clock);
    private final Inbox inbox = new Inbox(
            new DeadLetters(emitter(), retries, metrics), retries, new HandlingAge(clock, metrics), TracesFixture.OFF);

    @Test
    void an_event_that_is_handled_is_done_with() {
        receive(Records.good());

        assertThat(done).containsExactly("handle");
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void what_is_transient_is_tried_again_until_it_works() {
        for (int i = 0; i < 4; i++) {
            handling.add(new IllegalStateException(new IOException("gone for a moment")));
        }

        receive(Records.good());

        assertThat(done).containsExactly("handle", "handle", "handle", "handle", "handle");
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_repaired_at_once_and_then_dead_lettered() {
        handling.add(new UnreadableEvent("data"));

        receive(Records.good());

        assertThat(done).containsExactly("handle", "repair", "dead-letter");
        assertThat(header("dead-letter-reason")).isEqualTo("data");
    }

    @Test
    void a_defect_is_tried_three_times_repaired_and_dead_lettered() {
        for (int i = 0; i < 3; i++) {
            handling.add(new NullPointerException("mijn bsn is 123456782"));
        }

        receive(Records.good());

        assertThat(done).containsExactly("handle", "handle", "handle", "repair", "dead-letter");
        assertThat(header("dead-letter-reason")).isEqualTo("NullPointerException");
    }

    @Test
    void what_fails_while_the_service_stops_is_neither_dead_lettered_nor_done_with() {
        for (int i = 0; i < 3; i++) {
            handling.add(new IllegalStateException("the pool is closed"));
        }
        inbox.onStop(new ShutdownEvent());

        UniAssertSubscriber<Void> received =
                inbox.receive(Records.good(), new Handler()).subscribe().withSubscriber(UniAssertSubscriber.create());

        Awaitility.await().until(() -> done.size() == 3);
        assertThat(done).containsExactly("handle", "handle", "handle");
        received.assertNotTerminated();
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void a_defect_that_passes_is_handled() {
        handling.add(new NullPointerException());
        handling.add(new NullPointerException());

        receive(Records.good());

        assertThat(done).containsExactly("handle", "handle", "handle");
    }

    @Test
    void an_outage_during_the_repair_is_waited_for() {
        handling.add(new UnreadableEvent("type"));
        repairing.add(new IllegalStateException(new IOException("gone for a moment")));

        receive(Records.good());

        assertThat(done).containsExactly("handle", "repair", "repair", "dead-letter");
    }

    @Test
    void an_outage_of_the_broker_is_waited_for() {
        handling.add(new UnreadableEvent("type"));
        sending.add(new IllegalStateException("no broker"));

        receive(Records.good());

        assertThat(done).containsExactly("handle", "repair", "dead-letter", "dead-letter");
        assertThat(deadLetters).hasSize(1);
    }

    @Test
    void a_record_that_is_no_event_goes_to_the_dead_letters_without_handler() {
        receive(Records.of("nobody", Records.TYPE, "7", "{}"));

        assertThat(done).containsExactly("dead-letter");
        assertThat(header("dead-letter-reason")).isEqualTo("envelope");
    }

    @Test
    void a_record_without_value_can_be_dead_lettered() {
        receive(Records.of(Records.ID.toString(), Records.TYPE, "7", null));

        assertThat(deadLetters.getFirst().getPayload()).isEmpty();
    }

    @Test
    void a_dead_letter_keeps_key_and_value_and_says_where_it_comes_from() {
        handling.add(new UnreadableEvent("data"));
        ConsumerRecord<String, byte[]> record = Records.good();

        receive(record);

        assertThat(deadLetters.getFirst().getPayload()).isEqualTo(record.value());
        assertThat(metadata().getTopic()).isEqualTo("gem.livechat.dlq");
        assertThat(metadata().getKey()).isEqualTo(record.key());
        assertThat(header("dead-letter-topic")).isEqualTo("gem.livechat");
        assertThat(header("dead-letter-partition")).isEqualTo("3");
        assertThat(header("dead-letter-offset")).isEqualTo("41");
    }

    @Test
    void a_dead_letter_keeps_the_headers_of_an_event_and_no_others() {
        handling.add(new UnreadableEvent("data"));
        ConsumerRecord<String, byte[]> record = Records.good();
        record.headers().add("x-note", "mijn bsn is 123456782".getBytes(UTF_8));

        receive(record);

        assertThat(header("ce_type")).isEqualTo(Records.TYPE);
        assertThat(header("ce_sequence")).isEqualTo("7");
        assertThat(metadata().getHeaders().lastHeader("x-note")).isNull();
    }

    @Test
    void an_event_that_is_not_done_with_grows_old() {
        handling.add(new IllegalStateException(new IOException("gone for a moment")));
        UniAssertSubscriber<Void> received = inbox.receive(Records.good(), new Handler() {
                    @Override
                    public Uni<Void> handle(EventEnvelope event) {
                        return super.handle(event).replaceWith(Uni.createFrom().nothing());
                    }
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        Awaitility.await().until(() -> done.size() == 2);
        clock.advance(Duration.ofMinutes(5));
        assertThat(age()).isEqualTo(300);

        received.cancel();
        assertThat(age()).isZero();
    }

    private double age() {
        return metrics.get("gem.inbox.oldest.age").timeGauge().value(TimeUnit.SECONDS);
    }

    @Test
    void dead_letters_are_counted_by_reason() {
        handling.add(new UnreadableEvent("data"));
        receive(Records.good());
        receive(Records.of("nobody", Records.TYPE, "7", "{}"));
        receive(Records.good());

        assertThat(counted("data")).isEqualTo(1);
        assertThat(counted("envelope")).isEqualTo(1);
    }

    @Test
    void every_reason_is_a_zero_before_the_first_dead_letter() {
        assertThat(metrics.find("gem.dead.letters").counters())
                .hasSize(4)
                .allSatisfy(counter -> assertThat(counter.count()).isZero())
                .extracting(counter -> counter.getId().getTag("reason"))
                .containsExactlyInAnyOrder("data", "envelope", "type", "defect");
    }

    @Test
    void failures_of_ours_are_counted_as_one_reason_whatever_their_class() {
        for (int i = 0; i < 3; i++) {
            handling.add(new NullPointerException());
        }

        receive(Records.good());

        assertThat(counted("defect")).isEqualTo(1);
        assertThat(metrics.find("gem.dead.letters").counters()).hasSize(4);
    }

    private double counted(String reason) {
        return metrics.get("gem.dead.letters").tag("reason", reason).counter().count();
    }

    private void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, new Handler()).await().atMost(PATIENCE);
    }

    private OutgoingKafkaRecordMetadata<?> metadata() {
        return deadLetters
                .getFirst()
                .getMetadata(OutgoingKafkaRecordMetadata.class)
                .orElseThrow();
    }

    private String header(String name) {
        return new String(metadata().getHeaders().lastHeader(name).value(), UTF_8);
    }

    private Uni<Void> outcome(String what, Deque<RuntimeException> failures) {
        done.add(what);
        RuntimeException failure = failures.poll();
        return failure == null ? Uni.createFrom().voidItem() : Uni.createFrom().failure(failure);
    }

    @SuppressWarnings("unchecked")
    private MutinyEmitter<byte[]> emitter() {
        return (MutinyEmitter<byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MutinyEmitter.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("sendMessage")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    boolean taken = sending.isEmpty();
                    if (taken) {
                        deadLetters.add((Message<byte[]>) arguments[0]);
                    }
                    return outcome("dead-letter", sending);
                });
    }

    private class Handler implements EventHandler {

        @Override
        public Uni<Void> handle(EventEnvelope event) {
            return outcome("handle", handling);
        }

        @Override
        public Uni<Void> repair(EventEnvelope event) {
            return outcome("repair", repairing);
        }
    }
}

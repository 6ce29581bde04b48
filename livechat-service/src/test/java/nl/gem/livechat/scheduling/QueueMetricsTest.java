package nl.gem.livechat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.Request;
import nl.gem.livechat.queue.Waiting;
import nl.gem.livechat.queue.WaitingList;
import org.junit.jupiter.api.Test;

class QueueMetricsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final QueueMetrics metrics = new QueueMetrics(null, Clock.fixed(NOW, ZoneOffset.UTC), registry);

    @Test
    void who_waits_longest_is_what_counts() {
        metrics.note(
                new WaitingList(List.of(waitingSince(Duration.ofMinutes(2)), waitingSince(Duration.ofMinutes(7)))));

        assertThat(value("gem.queue.waiting")).isEqualTo(2);
        assertThat(value("gem.queue.oldest.wait")).isEqualTo(420);
    }

    @Test
    void an_empty_queue_waits_for_nobody() {
        metrics.note(new WaitingList(List.of(waitingSince(Duration.ofMinutes(7)))));
        metrics.note(new WaitingList(List.of()));

        assertThat(value("gem.queue.waiting")).isZero();
        assertThat(value("gem.queue.oldest.wait")).isZero();
    }

    private double value(String name) {
        return registry.get(name).gauge().value();
    }

    private static Waiting waitingSince(Duration wait) {
        Request request = new Request(NOW.minus(wait), "nl", false, null, null, null);
        return new Waiting(new ConversationId(UUID.randomUUID()), request, null, null);
    }
}

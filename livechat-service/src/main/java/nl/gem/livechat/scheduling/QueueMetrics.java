package nl.gem.livechat.scheduling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import nl.gem.livechat.queue.ReadQueue;
import nl.gem.livechat.queue.Waiting;
import nl.gem.livechat.queue.WaitingList;
import org.jspecify.annotations.Nullable;

/** How many residents wait for a person, and how long the first of them. Every replica says the same. */
@ApplicationScoped
class QueueMetrics {

    private final ReadQueue readQueue;
    private final Clock clock;
    private volatile int waiting;
    private volatile @Nullable Instant oldest;

    QueueMetrics(ReadQueue readQueue, Clock clock, MeterRegistry registry) {
        this.readQueue = readQueue;
        this.clock = clock;
        registry.gauge("gem.queue.waiting", this, metrics -> metrics.waiting);
        TimeGauge.builder("gem.queue.oldest.wait", this, TimeUnit.SECONDS, QueueMetrics::oldestWait)
                .description("How long the first in the queue has waited; 0 when nobody waits")
                .register(registry);
    }

    @Scheduled(every = "{gem.schedule.positions-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return readQueue.read().invoke(this::note).replaceWithVoid();
    }

    void note(WaitingList list) {
        waiting = list.size();
        oldest = list.waiting().stream().findFirst().map(Waiting::since).orElse(null);
    }

    private double oldestWait() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
    }
}

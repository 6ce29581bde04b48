package nl.gem.livechat.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import nl.gem.livechat.queue.ReadQueue;
import nl.gem.livechat.queue.WaitingList;

/** How many wait and how long, as every replica sees it in the database: a dashboard takes the highest. */
@ApplicationScoped
class QueueMetrics {

    private final ReadQueue readQueue;
    private final Clock clock;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestWait = new AtomicLong();

    QueueMetrics(ReadQueue readQueue, Clock clock, MeterRegistry registry) {
        this.readQueue = readQueue;
        this.clock = clock;
        registry.gauge("gem_queue_waiting", waiting);
        registry.gauge("gem_queue_oldest_wait_seconds", oldestWait);
    }

    @Scheduled(every = "{gem.schedule.metrics-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return readQueue.read().invoke(this::show).replaceWithVoid();
    }

    private void show(WaitingList list) {
        waiting.set(list.size());
        oldestWait.set(list.waiting().stream()
                .mapToLong(one -> Duration.between(one.since(), clock.instant()).toSeconds())
                .max()
                .orElse(0));
    }
}

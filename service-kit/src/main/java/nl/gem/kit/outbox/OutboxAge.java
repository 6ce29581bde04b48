package nl.gem.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long the oldest event of the outbox has waited to be published. The replica whose relay is active knows it. */
@Startup
@ApplicationScoped
class OutboxAge {

    private final Clock clock;
    private volatile @Nullable Instant oldest;

    OutboxAge(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        TimeGauge.builder("gem.outbox.oldest.age", this, TimeUnit.SECONDS, OutboxAge::seconds)
                .description(
                        "How long the oldest event of the outbox has waited; 0 when none does or another relay is active")
                .register(registry);
    }

    /** What was found, the oldest first. It stays so while the relay fails, until somebody looks again. */
    void found(Iterator<Instant> stored) {
        oldest = stored.hasNext() ? stored.next() : null;
    }

    void standsBy() {
        oldest = null;
    }

    private double seconds() {
        Instant since = oldest;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }
}

package nl.gem.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How long the record that is being handled the longest has been: its partition stands still, which no lag of the client shows. */
@Startup
@ApplicationScoped
class HandlingAge {

    private final Clock clock;
    private final Map<Object, Instant> begun = new ConcurrentHashMap<>();

    HandlingAge(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        TimeGauge.builder("gem.inbox.oldest.age", this, TimeUnit.SECONDS, HandlingAge::oldest)
                .description("How long the record that is handled the longest has been; 0 when none is")
                .register(registry);
    }

    <T> Uni<T> measure(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().deferred(() -> {
            Object record = new Object();
            begun.put(record, clock.instant());
            return Uni.createFrom().<T>deferred(work).onTermination().invoke(() -> begun.remove(record));
        });
    }

    private double oldest() {
        return begun.values().stream()
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
    }
}

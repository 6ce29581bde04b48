package nl.gem.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.gem.kit.testing.MutableClock;
import org.junit.jupiter.api.Test;

class HandlingAgeTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-27T10:00:00Z"));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final HandlingAge age = new HandlingAge(clock, registry);

    @Test
    void the_one_that_takes_the_longest_counts_until_it_is_done_or_fails() {
        CompletableFuture<Void> first = begun();
        clock.advance(Duration.ofSeconds(30));
        CompletableFuture<Void> second = begun();
        clock.advance(Duration.ofSeconds(10));
        assertThat(seconds()).isEqualTo(40);

        first.complete(null);
        assertThat(seconds()).isEqualTo(10);

        second.completeExceptionally(new IllegalStateException());
        assertThat(seconds()).isZero();
    }

    @Test
    void what_fails_before_it_begins_is_over() {
        age.measure(() -> {
                    throw new IllegalStateException();
                })
                .subscribe()
                .with(item -> {}, failure -> {});
        clock.advance(Duration.ofMinutes(1));

        assertThat(seconds()).isZero();
    }

    private CompletableFuture<Void> begun() {
        CompletableFuture<Void> work = new CompletableFuture<>();
        age.measure(() -> Uni.createFrom().completionStage(work)).subscribe().with(item -> {}, failure -> {});
        return work;
    }

    private double seconds() {
        return registry.get("gem.inbox.oldest.age").timeGauge().value(TimeUnit.SECONDS);
    }
}

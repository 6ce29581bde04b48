package nl.gem.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.gem.kit.testing.MutableClock;
import org.junit.jupiter.api.Test;

class OutboxAgeTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-27T10:00:00Z"));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final OutboxAge age = new OutboxAge(clock, registry);

    @Test
    void it_is_nought_before_anybody_looked_and_when_nothing_waits() {
        assertThat(seconds()).isZero();

        found();
        clock.advance(Duration.ofHours(1));

        assertThat(seconds()).isZero();
    }

    @Test
    void the_first_that_waits_grows_older_until_somebody_looks_again() {
        Instant first = clock.instant();
        clock.advance(Duration.ofSeconds(3));
        found(first, clock.instant());
        clock.advance(Duration.ofMinutes(2));

        assertThat(seconds()).isEqualTo(123);

        found();

        assertThat(seconds()).isZero();
    }

    @Test
    void who_stands_by_leaves_it_to_the_active_one() {
        found(clock.instant());
        clock.advance(Duration.ofMinutes(2));
        age.standsBy();

        assertThat(seconds()).isZero();
    }

    @Test
    void a_database_whose_clock_is_ahead_makes_nothing_negative() {
        found(clock.instant().plusSeconds(2));

        assertThat(seconds()).isZero();
    }

    private void found(Instant... stored) {
        age.found(List.of(stored).iterator());
    }

    private double seconds() {
        return registry.get("gem.outbox.oldest.age").timeGauge().value(TimeUnit.SECONDS);
    }
}

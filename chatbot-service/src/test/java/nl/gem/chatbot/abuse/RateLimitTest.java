package nl.gem.chatbot.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import nl.gem.kit.testing.MutableClock;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-03-28T10:00:00Z"));
    private final RateLimit limit = new RateLimit(clock, 5, 10);

    @Test
    void a_burst_is_allowed_and_then_no_more() {
        assertThat(allowedOf(12)).isEqualTo(10);
    }

    @Test
    void what_is_used_comes_back_steadily() {
        allowedOf(10);

        clock.advance(Duration.ofMillis(199));
        assertThat(limit.allows()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(limit.allows()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(allowedOf(10)).isEqualTo(5);
    }

    @Test
    void a_long_silence_saves_up_no_more_than_a_burst() {
        clock.advance(Duration.ofDays(1));

        assertThat(allowedOf(100)).isEqualTo(10);
    }

    @Test
    void a_clock_that_is_set_back_costs_nobody_anything() {
        assertThat(allowedOf(5)).isEqualTo(5);
        clock.advance(Duration.ofHours(-1));

        assertThat(allowedOf(10)).isEqualTo(5);
        clock.advance(Duration.ofSeconds(1));
        assertThat(allowedOf(10)).isEqualTo(5);
    }

    private long allowedOf(int frames) {
        return IntStream.range(0, frames).filter(frame -> limit.allows()).count();
    }
}

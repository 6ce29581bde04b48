package nl.gem.retention.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void five_minutes_are_allowed_and_not_a_nanosecond_more() {
        assertThat(Clocks.apart(List.of(NOW, NOW.plusSeconds(300)))).isFalse();
        assertThat(Clocks.apart(List.of(NOW.plusSeconds(300).plusNanos(1), NOW)))
                .isTrue();
    }

    @Test
    void any_two_of_them_count() {
        assertThat(Clocks.apart(List.of(NOW, NOW.minusSeconds(200), NOW.plusSeconds(200))))
                .isTrue();
    }
}

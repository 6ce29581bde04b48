package nl.gem.retention.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.gem.retention.erasure.ErasureSettings;
import org.junit.jupiter.api.Test;

class ErasureJobsTest {

    private record Times(
            Duration every, Duration settle, Duration rewriteEvery, Duration rewriteAfter, Duration forgetEvery)
            implements ErasureSettings {}

    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Duration HOUR = Duration.ofHours(1);

    private static boolean fits(
            Duration every, Duration settle, Duration rewriteEvery, Duration rewriteAfter, Duration forgetEvery) {
        return ErasureJobs.contradiction(new Times(every, settle, rewriteEvery, rewriteAfter, forgetEvery))
                .isEmpty();
    }

    @Test
    void defaults_keep_what_residents_are_promised() {
        assertThat(fits(SHORT, HALF_A_MINUTE, Duration.ofMinutes(5), Duration.ofHours(24), HOUR))
                .isTrue();
    }

    @Test
    void what_makes_an_erasure_take_more_than_a_minute_is_refused() {
        assertThat(fits(Duration.ofSeconds(16), HALF_A_MINUTE, HOUR, HOUR, HOUR))
                .isFalse();
        assertThat(fits(Duration.ZERO, HALF_A_MINUTE, HOUR, HOUR, HOUR)).isFalse();
        assertThat(fits(SHORT, Duration.ofSeconds(41), HOUR, HOUR, HOUR)).isFalse();
    }

    @Test
    void what_leaves_bytes_for_more_than_three_days_is_refused() {
        assertThat(fits(SHORT, HALF_A_MINUTE, HOUR.plusMillis(1), HOUR, HOUR)).isFalse();
        assertThat(fits(SHORT, HALF_A_MINUTE, HOUR, Duration.ofHours(49), HOUR)).isFalse();
    }

    @Test
    void hashes_that_are_never_forgotten_are_refused() {
        assertThat(fits(SHORT, HALF_A_MINUTE, HOUR, HOUR, Duration.ofHours(2))).isFalse();
    }
}

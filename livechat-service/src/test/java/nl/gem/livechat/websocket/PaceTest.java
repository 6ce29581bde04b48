package nl.gem.livechat.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000);
    private final Pace pace = new Pace(Duration.ofMillis(20), nanos::get);

    @Test
    void the_first_after_a_quiet_moment_is_done_at_once() {
        assertThat(pace.nextMillis()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(pace.nextMillis()).isEqualTo(1);
    }

    @Test
    void what_follows_waits_until_the_interval_is_over() {
        pace.nextMillis();
        pass(Duration.ofMillis(5));
        assertThat(pace.nextMillis()).isEqualTo(15);
        pass(Duration.ofMillis(15));
        assertThat(pace.nextMillis()).as("the one before was done just now").isEqualTo(20);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}

package nl.gem.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import nl.gem.kit.testing.LogLines;
import nl.gem.kit.testing.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryLogTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-27T10:00:00Z"));
    private final RetryLog log = new RetryLog(clock);
    private final LogLines lines = LogLines.of(RetryLog.class);

    @AfterEach
    void listenNoMore() {
        lines.close();
    }

    @Test
    void first_failure_is_said_with_its_place_and_its_name_and_nothing_more() {
        fail();

        assertThat(lines.all())
                .containsExactly("The record at gem.livechat/3/41 waits and is tried again: IOException");
    }

    @Test
    void those_that_follow_are_said_once_a_minute() {
        for (int second = 0; second <= 120; second++) {
            fail();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(lines.all()).hasSize(3);
    }

    private void fail() {
        log.failed(Records.good(), new IllegalStateException(new IOException("mijn bsn is 123456782")));
    }
}

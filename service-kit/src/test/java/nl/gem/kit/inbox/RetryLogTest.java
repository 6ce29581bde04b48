package nl.gem.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nl.gem.kit.testing.MutableClock;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryLogTest {

    private static final Logger LOGGER = Logger.getLogger(RetryLog.class.getName());

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-27T10:00:00Z"));
    private final RetryLog log = new RetryLog(clock);
    private final List<String> lines = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line instanceof ExtLogRecord ext ? ext.getFormattedMessage() : line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        LOGGER.removeHandler(listener);
    }

    @Test
    void first_failure_is_said_with_its_place_and_its_name_and_nothing_more() {
        fail();

        assertThat(lines).containsExactly("The record at gem.livechat/3/41 waits and is tried again: IOException");
    }

    @Test
    void those_that_follow_are_said_once_a_minute() {
        for (int second = 0; second <= 120; second++) {
            fail();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(lines).hasSize(3);
    }

    private void fail() {
        log.failed(Records.good(), new IllegalStateException(new IOException("mijn bsn is 123456782")));
    }
}

package nl.gem.retention.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import nl.gem.kit.testing.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpireAccessLogsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final AccessLogsFixture logs = new AccessLogsFixture();
    private final ExpireAccessLogs expire = new ExpireAccessLogs(logs, new MutableClock(NOON));

    @BeforeEach
    void clocksAgree() {
        logs.databases().forEach(database -> logs.clocks.put(database, NOON));
    }

    private OptionalLong expire() {
        return expire.expire().await().atMost(Duration.ofSeconds(5));
    }

    @Test
    void every_database_is_asked() {
        assertThat(expire()).hasValue(6);
        assertThat(logs.expired).containsExactly("chatbot", "livechat", "retention");
    }

    @Test
    void nothing_goes_while_a_clock_is_wrong() {
        logs.clocks.put("livechat", NOON.plus(Duration.ofDays(400)));

        assertThat(expire()).isEmpty();
        assertThat(logs.expired).isEmpty();
    }

    @Test
    void database_that_is_away_stops_no_other_and_shows() {
        logs.away.add("chatbot");

        assertThatThrownBy(this::expire).hasMessageContaining("away");
        assertThat(logs.expired).containsExactly("livechat", "retention");
    }
}

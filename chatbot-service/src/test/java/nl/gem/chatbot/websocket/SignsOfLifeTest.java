package nl.gem.chatbot.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.gem.kit.testing.MutableClock;
import org.junit.jupiter.api.Test;

class SignsOfLifeTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-06-01T10:00:00Z"));
    private final SignsOfLife signs = new SignsOfLife(clock);

    @Test
    void a_connection_that_answers_no_ping_for_ninety_seconds_is_taken_for_dead() {
        pass(89);
        assertThat(signs.isAlive()).isTrue();
        pass(1);
        assertThat(signs.isAlive()).isFalse();

        signs.heard();
        assertThat(signs.isAlive()).isTrue();
    }

    @Test
    void what_the_resident_does_is_noted_at_most_every_ten_seconds() {
        assertThat(signs.shouldNote()).isTrue();
        pass(9);
        assertThat(signs.shouldNote()).isFalse();
        pass(1);
        assertThat(signs.shouldNote()).isTrue();
    }

    private void pass(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }
}

package nl.gem.chatbot.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskAvailabilityTest {

    private static final Instant HEARD = Instant.parse("2026-06-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "true, 0, , true",
        "true, 2, 240, true",
        "true, 2, 0, false",
        "true, 2, , false",
        "true, , , false",
        "false, 0, , false"
    })
    void nobody_is_free_when_no_agent_is_there_or_others_wait_already(
            boolean open, Integer agents, Integer waitSeconds, boolean busy) {
        assertThat(new DeskAvailability(open, null, null, 0, agents, waitSeconds, HEARD).isBusy())
                .isEqualTo(busy);
    }

    @Test
    void silence_of_more_than_three_minutes_means_closed() {
        DeskAvailability open = new DeskAvailability(true, null, null, 0, 2, null, HEARD);

        assertThat(open.at(HEARD.plus(DeskAvailability.STALE)).open()).isTrue();
        assertThat(open.at(HEARD.plus(DeskAvailability.STALE).plusMillis(1)).open())
                .isFalse();
    }
}

package nl.gem.livechat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskHoursTest {

    private static final DeskHours OFFICE = DeskHours.parse("MON-FRI 09:00-17:00, SAT 10:00-12:00");

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T06:59:59Z, false",
        "2026-06-01T07:00:00Z, true",
        "2026-06-01T14:59:59Z, true",
        "2026-06-01T15:00:00Z, false",
        "2026-12-01T07:59:59Z, false",
        "2026-12-01T08:00:00Z, true",
        "2026-06-06T08:00:00Z, true",
        "2026-06-07T08:00:00Z, false"
    })
    void hours_are_half_open_and_in_the_zone_of_the_town_hall(String moment, boolean open) {
        assertThat(OFFICE.isOpen(Instant.parse(moment))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T06:00:00Z, 2026-06-01T07:00:00Z",
        "2026-06-01T08:00:00Z, 2026-06-01T15:00:00Z",
        "2026-06-06T11:00:00Z, 2026-06-08T07:00:00Z",
        "2026-10-24T11:00:00Z, 2026-10-26T08:00:00Z"
    })
    void next_change_is_found_over_a_weekend_and_a_clock_change(String moment, String change) {
        assertThat(OFFICE.nextChange(Instant.parse(moment))).contains(Instant.parse(change));
    }

    @Test
    void desk_that_never_closes_has_no_minute_at_midnight_without_anybody() {
        DeskHours always = DeskHours.parse("MON-SUN 00:00-24:00");

        assertThat(always.isOpen(Instant.parse("2026-06-01T21:59:59Z"))).isTrue();
        assertThat(always.isOpen(Instant.parse("2026-06-01T22:00:00Z"))).isTrue();
        assertThat(always.nextChange(Instant.parse("2026-06-01T21:59:59Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MON",
                "MON 9:00-17:00",
                "FOO 09:00-17:00",
                "FRI-MON 09:00-17:00",
                "MON 17:00-09:00",
                "MON 09:00-09:00",
                "MON 09:60-10:00",
                "MON 09:00-24:01"
            })
    void hours_that_make_no_sense_are_refused_with_a_sentence(String hours) {
        assertThatThrownBy(() -> DeskHours.parse(hours))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("gem.desk.hours");
    }
}

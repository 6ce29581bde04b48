package nl.gem.livechat.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    private static final OpeningHours OFFICE = OpeningHours.parse("MON-FRI 09:00-17:00, SAT 10:00-12:00");
    private static final OpeningHours ALWAYS = OpeningHours.parse("MON-SUN 00:00-24:00");

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
        "2026-10-24T11:00:00Z, 2026-10-26T08:00:00Z",
        "2026-03-28T12:00:00Z, 2026-03-30T07:00:00Z"
    })
    void next_change_is_found_over_a_weekend_and_a_clock_change(String moment, String change) {
        assertThat(OFFICE.nextChange(Instant.parse(moment))).contains(Instant.parse(change));
    }

    @Test
    void hours_that_never_end_have_no_minute_at_midnight_without_anybody() {
        assertThat(ALWAYS.isOpen(Instant.parse("2026-06-01T21:59:59Z"))).isTrue();
        assertThat(ALWAYS.isOpen(Instant.parse("2026-06-01T22:00:00Z"))).isTrue();
        assertThat(ALWAYS.nextChange(Instant.parse("2026-06-01T21:59:59Z"))).isEmpty();
    }

    @Test
    void past_midnight_is_two_intervals_and_one_stretch() {
        OpeningHours night = OpeningHours.parse("FRI 20:00-24:00, SAT 00:00-02:00");

        assertThat(night.isOpen(Instant.parse("2026-06-05T21:59:30Z"))).isTrue();
        assertThat(night.nextChange(Instant.parse("2026-06-05T19:00:00Z")))
                .contains(Instant.parse("2026-06-06T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "00:00-02:30, 2026-03-29T00:59:59Z, true",
        "00:00-02:30, 2026-03-29T01:00:00Z, false",
        "02:30-05:00, 2026-03-29T00:59:59Z, false",
        "02:30-05:00, 2026-03-29T01:00:00Z, true",
        "02:15-02:45, 2026-03-29T01:00:00Z, false",
        "00:00-02:30, 2026-10-25T00:45:00Z, true",
        "00:00-02:30, 2026-10-25T01:15:00Z, true",
        "00:00-02:30, 2026-10-25T01:30:00Z, false",
        "02:30-05:00, 2026-10-25T00:29:59Z, false",
        "02:30-05:00, 2026-10-25T00:30:00Z, true",
        "02:30-05:00, 2026-10-25T01:15:00Z, true"
    })
    void an_hour_that_is_skipped_is_lost_and_one_that_comes_twice_is_open_twice(
            String hours, String moment, boolean open) {
        assertThat(OpeningHours.parse("SUN " + hours).isOpen(Instant.parse(moment)))
                .isEqualTo(open);
    }

    @Test
    void a_holiday_is_closed_from_midnight_to_midnight() {
        OpeningHours hours = ALWAYS.without(List.of(holiday("2026-12-25"), holiday("2026-12-26")));

        assertThat(hours.isOpen(Instant.parse("2026-12-24T22:59:59Z"))).isTrue();
        assertThat(hours.isOpen(Instant.parse("2026-12-24T23:00:00Z"))).isFalse();
        assertThat(hours.nextChange(Instant.parse("2026-12-20T12:00:00Z")))
                .contains(Instant.parse("2026-12-24T23:00:00Z"));
        assertThat(hours.nextChange(Instant.parse("2026-12-25T12:00:00Z")))
                .contains(Instant.parse("2026-12-26T23:00:00Z"));
    }

    @Test
    void next_opening_is_found_beyond_a_long_row_of_holidays_and_not_for_ever() {
        List<Holiday> fiftyDays = LocalDate.parse("2026-07-01")
                .datesUntil(LocalDate.parse("2026-08-20"))
                .map(day -> new Holiday(day, "Verbouwing"))
                .toList();
        OpeningHours hours = OFFICE.without(fiftyDays);

        assertThat(hours.nextChange(Instant.parse("2026-07-01T08:00:00Z")))
                .contains(Instant.parse("2026-08-20T07:00:00Z"));
        assertThat(hours.nextChange(Instant.parse("2026-06-20T12:00:00Z")))
                .contains(Instant.parse("2026-06-22T07:00:00Z"));
        assertThat(ALWAYS.without(fiftyDays).nextChange(Instant.parse("2026-04-30T12:00:00Z")))
                .isEmpty();
    }

    @Test
    void intervals_may_overlap_and_follow_each_other() {
        OpeningHours hours = OpeningHours.parse("MON 09:00-12:00, MON 11:00-13:00, MON 13:00-14:00");

        assertThat(hours.nextChange(Instant.parse("2026-06-01T07:00:00Z")))
                .contains(Instant.parse("2026-06-01T12:00:00Z"));
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
                "MON 09:00-24:01",
                "MON 22:00-02:00",
                "MON 09:00-17:00,",
                "MON 09:00-17:00; TUE 09:00-17:00"
            })
    void hours_that_make_no_sense_are_refused_with_a_sentence(String hours) {
        assertThatThrownBy(() -> OpeningHours.parse(hours))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not like");
    }

    @Test
    void a_last_minute_that_was_forgotten_is_pointed_out() {
        assertThatThrownBy(() -> OpeningHours.parse("MON-FRI 00:00-23:59")).hasMessageContaining("write 24:00");
    }

    @Test
    void wrong_hours_in_the_settings_stop_the_start() {
        assertThatThrownBy(() -> LivePlan.check(() -> "always")).hasMessageStartingWith("gem.plan.hours: 'always'");
    }

    private static Holiday holiday(String day) {
        return new Holiday(LocalDate.parse(day), "Kerst");
    }
}

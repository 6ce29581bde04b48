package nl.gem.livechat.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Asked at any moment of two years, both clock changes of each included. */
class OpeningHoursPropertiesTest {

    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final int QUARTERS = 96;

    @Property(tries = 300)
    void nothing_changes_before_the_next_change_and_something_does_at_it(
            @ForAll("hours") OpeningHours hours, @ForAll("moments") Instant now) {
        boolean open = hours.isOpen(now);
        Instant until = hours.nextChange(now).orElse(now.plus(Duration.ofDays(60)));

        Stream.iterate(now, moment -> moment.isBefore(until), moment -> moment.plus(Duration.ofMinutes(15)))
                .forEach(moment ->
                        assertThat(hours.isOpen(moment)).as("%s", moment).isEqualTo(open));
        assertThat(hours.isOpen(until.minusNanos(1))).isEqualTo(open);
        hours.nextChange(now)
                .ifPresent(change -> assertThat(hours.isOpen(change)).isEqualTo(!open));
    }

    @Property(tries = 1000)
    void two_teams_together_are_open_whenever_one_is(
            @ForAll("weekly") OpeningHours one, @ForAll("weekly") OpeningHours other, @ForAll("moments") Instant now) {
        assertThat(one.or(other).isOpen(now)).isEqualTo(one.isOpen(now) || other.isOpen(now));
    }

    @Property(tries = 1000)
    void away_from_the_night_of_a_clock_change_hours_are_what_the_clock_on_the_wall_says(
            @ForAll("interval") Interval interval, @ForAll("moments") Instant now) {
        ZonedDateTime wall = now.atZone(OpeningHours.ZONE);
        int minute = wall.getHour() * 60 + wall.getMinute();
        boolean quiet = wall.toLocalDate().atStartOfDay(OpeningHours.ZONE).getOffset()
                == wall.toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(OpeningHours.ZONE)
                        .getOffset();
        boolean said = DAYS.get(wall.getDayOfWeek().ordinal()).equals(interval.day())
                && interval.from() <= minute
                && minute < interval.until();

        assertThat(!quiet || OpeningHours.parse(interval.text()).isOpen(now) == said)
                .isTrue();
    }

    record Interval(String day, int from, int until) {

        String text() {
            return "%s %02d:%02d-%02d:%02d".formatted(day, from / 60, from % 60, until / 60, until % 60);
        }
    }

    @Provide
    Arbitrary<Interval> interval() {
        Arbitrary<Integer> quarter = Arbitraries.integers().between(0, QUARTERS - 1);
        return Combinators.combine(
                        Arbitraries.of(DAYS), quarter, Arbitraries.integers().between(1, QUARTERS))
                .as((day, one, other) ->
                        new Interval(day, Math.min(one, other - 1) * 15, Math.max(one + 1, other) * 15));
    }

    @Provide
    Arbitrary<OpeningHours> weekly() {
        return interval()
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts ->
                        OpeningHours.parse(parts.stream().map(Interval::text).collect(Collectors.joining(", "))));
    }

    @Provide
    Arbitrary<OpeningHours> hours() {
        Arbitrary<Set<LocalDate>> days = Arbitraries.integers()
                .between(0, 800)
                .map(FIRST::plusDays)
                .set()
                .ofMaxSize(60);
        return Combinators.combine(weekly(), days)
                .as((hours, closed) -> hours.without(
                        closed.stream().map(day -> new Holiday(day, "Vrij")).toList()));
    }

    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Long> any =
                Arbitraries.longs().between(0, Duration.ofDays(730).toMinutes());
        Arbitrary<Long> clockChanges = Arbitraries.of("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31")
                .flatMap(day -> Arbitraries.longs()
                        .between(0, Duration.ofHours(26).toMinutes())
                        .map(minutes -> minutes
                                - 60
                                + Duration.between(start(FIRST), start(LocalDate.parse(day)))
                                        .toMinutes()));
        return Arbitraries.oneOf(any, clockChanges).map(minutes -> start(FIRST).plus(Duration.ofMinutes(minutes)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(OpeningHours.ZONE).toInstant();
    }
}

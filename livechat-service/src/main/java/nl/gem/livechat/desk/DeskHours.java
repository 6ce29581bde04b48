package nl.gem.livechat.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Weekly opening hours as configured, half-open and in the zone of the town hall's clock. Answers are computed when they
 * are asked for, so a clock change needs no care.
 */
final class DeskHours {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Pattern PART =
            Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))? (\\d{2}):(\\d{2})-(\\d{2}):(\\d{2})");
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final int MINUTES_OF_DAY = 24 * 60;

    private record Interval(DayOfWeek day, int from, int until) {

        boolean holds(ZonedDateTime moment) {
            int minute = moment.getHour() * 60 + moment.getMinute();
            return moment.getDayOfWeek() == day && from <= minute && minute < until;
        }

        Stream<Instant> bounds(LocalDate date) {
            return date.getDayOfWeek() == day ? Stream.of(moment(date, from), moment(date, until)) : Stream.empty();
        }

        private static Instant moment(LocalDate date, int minute) {
            return minute == MINUTES_OF_DAY
                    ? date.plusDays(1).atStartOfDay(ZONE).toInstant()
                    : date.atTime(LocalTime.of(minute / 60, minute % 60))
                            .atZone(ZONE)
                            .toInstant();
        }
    }

    private final List<Interval> intervals;

    private DeskHours(List<Interval> intervals) {
        this.intervals = intervals;
    }

    /** @throws IllegalArgumentException with one sentence for whoever configured it */
    static DeskHours parse(String text) {
        return new DeskHours(Arrays.stream(text.strip().split("\\s*,\\s*"))
                .flatMap(DeskHours::part)
                .toList());
    }

    private static Stream<Interval> part(String part) {
        Matcher found = PART.matcher(part.toUpperCase(Locale.ROOT));
        if (!found.matches()) {
            throw wrong(part);
        }
        int first = DAYS.indexOf(found.group(1));
        int last = found.group(2) == null ? first : DAYS.indexOf(found.group(2));
        int from = minutes(found.group(3), found.group(4));
        int until = minutes(found.group(5), found.group(6));
        if (first < 0 || last < first || from >= until || until > MINUTES_OF_DAY) {
            throw wrong(part);
        }
        return IntStream.rangeClosed(first, last).mapToObj(day -> new Interval(DayOfWeek.of(day + 1), from, until));
    }

    private static int minutes(String hours, String minutes) {
        int rest = Integer.parseInt(minutes);
        return rest < 60 ? Integer.parseInt(hours) * 60 + rest : Integer.MAX_VALUE;
    }

    private static IllegalArgumentException wrong(String part) {
        return new IllegalArgumentException(
                "gem.desk.hours: '" + part + "' is not like 'MON-FRI 09:00-17:00' with a beginning before its end.");
    }

    boolean isOpen(Instant moment) {
        ZonedDateTime local = moment.atZone(ZONE);
        return intervals.stream().anyMatch(interval -> interval.holds(local));
    }

    /** When it opens or closes next; empty when it never does. */
    Optional<Instant> nextChange(Instant now) {
        LocalDate today = now.atZone(ZONE).toLocalDate();
        boolean open = isOpen(now);
        return IntStream.rangeClosed(0, 8)
                .mapToObj(today::plusDays)
                .flatMap(date -> intervals.stream().flatMap(interval -> interval.bounds(date)))
                .filter(moment -> moment.isAfter(now) && isOpen(moment) != open)
                .min(Instant::compareTo);
    }
}

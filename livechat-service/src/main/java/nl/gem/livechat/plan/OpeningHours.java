package nl.gem.livechat.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Weekly opening hours without the holidays, half-open and by the town hall's clock. Answers are computed when they are
 * asked for. An hour that comes twice when the clock goes back is open twice; past midnight is two intervals.
 */
public final class OpeningHours {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int LOOKS_AHEAD_DAYS = 60;
    private static final Pattern PART =
            Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))? (\\d{2}):(\\d{2})-(\\d{2}):(\\d{2})");
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final int MINUTES_OF_DAY = 24 * 60;

    /** Minutes of the day by the clock on the wall. */
    private record Interval(DayOfWeek day, int from, int until) {

        boolean holds(LocalDate date, Instant moment) {
            return date.getDayOfWeek() == day && !moment.isBefore(start(date)) && moment.isBefore(end(date));
        }

        Stream<Instant> bounds(LocalDate date) {
            return date.getDayOfWeek() == day ? Stream.of(start(date), end(date)) : Stream.empty();
        }

        private Instant start(LocalDate date) {
            return moment(date, from).withEarlierOffsetAtOverlap().toInstant();
        }

        private Instant end(LocalDate date) {
            return moment(date, until).withLaterOffsetAtOverlap().toInstant();
        }

        /** A time that the clock skips is the moment at which it does so. */
        private static ZonedDateTime moment(LocalDate date, int minute) {
            LocalDateTime local = date.atStartOfDay().plusMinutes(minute);
            ZoneOffsetTransition change = ZONE.getRules().getTransition(local);
            return change != null && change.isGap() ? change.getInstant().atZone(ZONE) : local.atZone(ZONE);
        }
    }

    private final List<Interval> intervals;
    private final Set<LocalDate> closed;

    private OpeningHours(List<Interval> intervals, Set<LocalDate> closed) {
        this.intervals = intervals;
        this.closed = closed;
    }

    /** @throws IllegalArgumentException with one sentence for whoever wrote it */
    static OpeningHours parse(String text) {
        return new OpeningHours(
                Arrays.stream(text.strip().split("\\s*,\\s*", -1))
                        .flatMap(OpeningHours::part)
                        .toList(),
                Set.of());
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
        if (until == MINUTES_OF_DAY - 1) {
            throw new IllegalArgumentException("'" + part + "' leaves the last minute of the day out: write 24:00.");
        }
        return IntStream.rangeClosed(first, last).mapToObj(day -> new Interval(DayOfWeek.of(day + 1), from, until));
    }

    private static int minutes(String hours, String minutes) {
        int rest = Integer.parseInt(minutes);
        return rest < 60 ? Integer.parseInt(hours) * 60 + rest : Integer.MAX_VALUE;
    }

    private static IllegalArgumentException wrong(String part) {
        return new IllegalArgumentException(
                "'" + part + "' is not like 'MON-FRI 09:00-17:00' with a beginning before its end.");
    }

    OpeningHours without(Collection<Holiday> holidays) {
        return new OpeningHours(intervals, holidays.stream().map(Holiday::day).collect(Collectors.toUnmodifiableSet()));
    }

    /** Open whenever one of them is, save for the holidays of each. */
    OpeningHours or(OpeningHours others) {
        return new OpeningHours(
                Stream.concat(intervals.stream(), others.intervals.stream()).toList(),
                closed.stream().filter(others.closed::contains).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isOpen(Instant moment) {
        LocalDate date = moment.atZone(ZONE).toLocalDate();
        return !closed.contains(date) && intervals.stream().anyMatch(interval -> interval.holds(date, moment));
    }

    /** When it opens or closes next; empty when it does neither in the next 60 days. */
    public Optional<Instant> nextChange(Instant now) {
        LocalDate today = now.atZone(ZONE).toLocalDate();
        boolean open = isOpen(now);
        return IntStream.rangeClosed(0, LOOKS_AHEAD_DAYS)
                .mapToObj(today::plusDays)
                .flatMap(date -> intervals.stream()
                        .flatMap(interval -> interval.bounds(date))
                        .sorted())
                .filter(moment -> moment.isAfter(now) && isOpen(moment) != open)
                .findFirst();
    }
}

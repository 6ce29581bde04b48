package nl.gem.retention.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What may become of a day: live until it is due, gone before it is in breach. Both count from the first moment of the
 * day, so no item of that day is ever older.
 *
 * @param live how old a day's first moment is when the day is dropped
 * @param promised how old nothing may ever be
 */
public record Term(Duration live, Duration promised) {

    public Term {
        if (live.isNegative() || live.isZero() || live.compareTo(promised) > 0) {
            throw new IllegalArgumentException("live must be positive and at most what is promised");
        }
    }

    public Instant dueAt(LocalDate day) {
        return dueAt(startOf(day));
    }

    public Instant breachAt(LocalDate day) {
        return breachAt(startOf(day));
    }

    public Instant dueAt(Instant oldest) {
        return oldest.plus(live);
    }

    public Instant breachAt(Instant oldest) {
        return oldest.plus(promised);
    }

    /** What it means that something as old as this is still there now. */
    public State stateAt(Instant now, Instant oldest) {
        if (!now.isBefore(breachAt(oldest))) {
            return State.BREACH;
        }
        return now.isBefore(dueAt(oldest)) ? State.OK : State.DUE;
    }

    /** The day's first moment. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment that is not of the day any more. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}

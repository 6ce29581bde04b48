package nl.gem.chatbot.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The days that somebody wants figures of. */
public sealed interface Period {

    int MOST_DAYS = 400;

    /** Both days belong to it. */
    record Days(LocalDate from, LocalDate to) implements Period {

        public Days {
            if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
                throw new IllegalArgumentException("not a period");
            }
        }
    }

    /** @param why a sentence for whoever asked */
    record Refused(String why) implements Period {}

    static Period of(@Nullable String from, @Nullable String to) {
        LocalDate first = date(from);
        LocalDate last = date(to);
        if (first == null || last == null) {
            return new Refused("\"from\" and \"to\" are both a date such as 2026-11-26.");
        }
        if (last.isBefore(first)) {
            return new Refused("\"to\" is not before \"from\".");
        }
        return ChronoUnit.DAYS.between(first, last) < MOST_DAYS
                ? new Days(first, last)
                : new Refused("A period is at most " + MOST_DAYS + " days.");
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : fourDigits(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    /** PostgreSQL knows no dates of any distance. */
    private static @Nullable LocalDate fourDigits(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999 ? date : null;
    }
}

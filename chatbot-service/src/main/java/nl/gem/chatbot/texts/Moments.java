package nl.gem.chatbot.texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in words, on the municipality's calendar. */
final class Moments {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private Moments() {}

    static String inWords(Instant moment, Instant now, Texts.Moment words, Locale locale) {
        ZonedDateTime then = moment.atZone(HERE);
        LocalDate today = now.atZone(HERE).toLocalDate();
        String sentence = then.toLocalDate().equals(today)
                ? words.today()
                : then.toLocalDate().equals(today.plusDays(1)) ? words.tomorrow() : words.later();
        return sentence.replace(
                        "{0}",
                        DateTimeFormatter.ofPattern(words.clock(), locale).format(then))
                .replace("{1}", DateTimeFormatter.ofPattern(words.day(), locale).format(then));
    }
}

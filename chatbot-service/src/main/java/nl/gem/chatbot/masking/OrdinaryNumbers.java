package nl.gem.chatbot.masking;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.ISBNValidator;

/** Sets aside what looks like a personal number and is none: dates, hours, amounts, books, and public telephones. */
final class OrdinaryNumbers {

    private static final String HOUR = "(?:[01]?\\d|2[0-4])[.:][0-5]\\d";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String DASH = " ?[-./ ] ?";

    /** Not the end of a longer number, of which the first part may stand in parentheses: (06) 14 012 345. */
    private static final String ALONE = "(?<!\\d\\)?[ ./-]{1,3})";

    private static final List<Pattern> PATTERNS = List.of(
            date(DAY + "(" + DASH + ")" + MONTH + "\\1" + YEAR),
            date(YEAR + "(" + DASH + ")" + MONTH + "\\1" + DAY),
            date(ALONE + YEAR + " ?[-/] ?" + YEAR),
            whole(DAY + "-" + MONTH + "-\\d{2}(?: om | at | - | )" + HOUR),
            whole(HOUR + "(?: ?(?:uur|u|h|am|pm))?(?: ?(?:-|/|tot|t/m|to|en|and|do|ile) ?)" + HOUR),
            whole("(?:€|eur) ?[1-9]\\d{0,2}(?:[. ]\\d{3}){2,4}(?:,\\d{2}|,-)?"),
            whole("[1-9]\\d{0,2}(?:[. ]\\d{3}){2,4}(?:,\\d{2}|,-)?(?= ?(?:€|euro?\\b))"),
            whole("[1-9]\\d{0,2}(?:[. ]\\d{3}){2,4},(?:\\d{2}|-)"),
            whole("[1-9]\\d{0,2}(?:,\\d{3}){2,4}\\.\\d{2}"),
            whole("0(?:800|900|906|909)(?: ?[-. ] ?)?(?:\\d{4}|\\d{2} ?\\d{2}|\\d{3} ?\\d{4}"
                    + "|\\d{4} ?\\d{3}|\\d{2} ?\\d{2} ?\\d{3})"),
            whole(ALONE + "(?:140165|14[ -]0\\d{2,3})"));

    private static final Pattern BOOK = whole("(?:97[89][ -]?)?\\d(?:[ -]?\\d){8}[ -]?[\\dx]");

    private OrdinaryNumbers() {}

    static void look(Search search) {
        for (Pattern pattern : PATTERNS) {
            Matcher ordinary = pattern.matcher(search.text());
            while (ordinary.find()) {
                search.findings().setAside(ordinary.start(), ordinary.end());
            }
        }
        Matcher book = BOOK.matcher(search.text());
        while (book.find()) {
            if (isBook(book.group())) {
                search.findings().setAside(book.start(), book.end());
            }
        }
    }

    /** Thirteen digits, or ten in the four parts that a book has: otherwise a telephone would pass. */
    private static boolean isBook(String number) {
        return (number.startsWith("97") || number.matches("\\d-\\d+-\\d+-[\\dx]"))
                && ISBNValidator.getInstance(false).isValid(number.toUpperCase(Locale.ROOT));
    }

    /** With no other numbers tied to it. */
    private static Pattern date(String date) {
        return Pattern.compile("(?<!\\d|\\d[-./:])(?:" + date + ")(?!\\d|[-./:]\\d)");
    }

    /** With no digit right before or behind. */
    private static Pattern whole(String number) {
        return Pattern.compile("(?<!\\d|\\d[.,:])(?:" + number + ")(?!\\d|[.:]\\d)");
    }
}

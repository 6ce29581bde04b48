package nl.gem.chatbot.rephrasing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What in a text can be wrong to the letter: links, addresses, amounts, shares, dates, times, terms, telephone and other
 * numbers, each in one spelling, so that "€ 75,80" and "75,80 euro" are the same.
 */
final class Facts {

    private static final String NUMBER = "\\d+(?:[.,]\\d+)*";
    private static final Pattern FACT = Pattern.compile(
            "(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"
                    + "|(?<link>(?:https?://|www\\.)[^\\s<>()]+|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?:/[^\\s<>()]*)?)"
                    + "|(?:€|\\beuro|\\bEUR)\\s*(?<amountAfter>" + NUMBER + ")"
                    + "|(?<amountBefore>\\b" + NUMBER + ")(?:,-+)?\\s*(?:€|euro|eur\\b)"
                    + "|(?<share>\\b" + NUMBER + ")\\s*(?:%|procent|percent|per cent)"
                    + "|\\b(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})\\b"
                    + "|\\b(?<day>\\d{1,2})[-/](?<month>\\d{1,2})(?:[-/](?<year>\\d{4}))?\\b"
                    + "|\\b(?<dayBefore>\\d{1,2})(?:st|nd|rd|th|e)?(?: of)? (?<monthAfter>" + Measures.MONTH + ")\\b"
                    + "|\\b(?<monthBefore>" + Measures.MONTH + ") (?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?\\b"
                    + "|\\b(?<hour>[01]?\\d|2[0-4])[:.](?<minute>[0-5]\\d)\\b(?![.,]\\d)(?:\\s*(?<half>am|pm|a\\.m|p\\.m)\\b)?"
                    + "|\\b(?<fullHour>\\d{1,2})\\s*(?<fullHalf>am|pm|a\\.m|p\\.m)\\b"
                    + "|(?<phone>(?:\\+|\\b0)\\d[\\d -]{4,}\\d|\\b14[ -]?0\\d{2,4}\\b)"
                    + "|\\b(?<code>\\d{4}\\s?(?-i:[A-Z]{2}))\\b"
                    + "|\\b(?<counted>" + NUMBER + ")[ -]?(?<unit>" + Measures.UNIT + ")\\b"
                    + "|\\b(?<named>" + NumberNames.alternatives() + ")(?: (?<namedUnit>" + Measures.UNIT + "))?\\b"
                    + "|\\b(?:een|a|an|one) (?<oneUnit>" + Measures.UNIT + ")\\b"
                    + "|\\b(?<order>\\d+)(?:e|de|ste|st|nd|rd|th)\\b"
                    + "|(?<mixed>\\b(?=\\w*[a-z])\\w*\\d\\w*)"
                    + "|(?<number>" + NUMBER + ")"
                    + "|\\b(?<weekday>" + Measures.WEEKDAY + ")(?:en|s)?\\b"
                    + "|\\b(?<monthAlone>" + Measures.WHOLE_MONTH + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Set<String> found = new LinkedHashSet<>();
    private final boolean generous;

    private Facts(boolean generous) {
        this.generous = generous;
    }

    /** The facts of a text. */
    static Set<String> in(String text) {
        return new Facts(false).read(text);
    }

    /** The facts of a text and those that follow from them: who says "9.00 uur" may be told with "9 uur". */
    static Set<String> known(String text) {
        return new Facts(true).read(text);
    }

    private Set<String> read(String text) {
        Matcher fact =
                FACT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\u2010-\\u2015]", "-"));
        while (fact.find()) {
            take(fact);
        }
        return Set.copyOf(found);
    }

    private void take(Matcher fact) {
        if (fact.group("mail") != null) {
            found.add("mail " + lower(fact.group("mail")));
        } else if (fact.group("link") != null) {
            takeLink(link(fact.group("link")));
        } else if (fact.group("amountAfter") != null || fact.group("amountBefore") != null) {
            takeNumber("euro", either(fact, "amountAfter", "amountBefore"));
        } else if (fact.group("share") != null) {
            takeNumber("percent", fact.group("share"));
        } else if (fact.group("phone") != null) {
            found.add("phone "
                    + fact.group("phone").replaceFirst("^\\+31[ -]?0?", "0").replaceAll("\\D", ""));
        } else if (fact.group("code") != null) {
            found.add("code " + fact.group("code").replace(" ", ""));
        } else if (fact.group("mixed") != null) {
            found.add("code " + lower(fact.group("mixed")));
        } else {
            takeTimeOrCount(fact);
        }
    }

    private void takeTimeOrCount(Matcher fact) {
        if (fact.group("isoDay") != null) {
            takeDate(fact.group("isoDay"), Integer.parseInt(fact.group("isoMonth")), fact.group("isoYear"));
        } else if (fact.group("day") != null) {
            takeDate(fact.group("day"), Integer.parseInt(fact.group("month")), fact.group("year"));
        } else if (fact.group("dayBefore") != null) {
            takeDate(fact.group("dayBefore"), Measures.month(fact.group("monthAfter")), null);
        } else if (fact.group("dayAfter") != null) {
            takeDate(fact.group("dayAfter"), Measures.month(fact.group("monthBefore")), null);
        } else if (fact.group("hour") != null) {
            takeTime(fact.group("hour"), fact.group("minute"), fact.group("half"));
        } else if (fact.group("fullHour") != null) {
            takeTime(fact.group("fullHour"), "00", fact.group("fullHalf"));
        } else if (fact.group("weekday") != null) {
            found.add("weekday " + Measures.weekday(fact.group("weekday")));
        } else if (fact.group("monthAlone") != null) {
            found.add("month " + Measures.month(fact.group("monthAlone")));
        } else if (fact.group("counted") != null) {
            takeCount(plain(fact.group("counted")), fact.group("unit"));
        } else if (fact.group("named") != null) {
            takeCount(NumberNames.value(fact.group("named")), fact.group("namedUnit"));
        } else if (fact.group("oneUnit") != null) {
            takeCount("1", fact.group("oneUnit"));
        } else {
            found.add("number " + plain(either(fact, "order", "number")));
        }
    }

    private void takeLink(String link) {
        found.add("link " + link);
        if (generous) {
            found.add("link " + link.replaceFirst("/.*", ""));
        }
    }

    private void takeNumber(String kind, String digits) {
        found.add(kind + " " + plain(digits));
        if (generous) {
            found.add("number " + plain(digits));
        }
    }

    private void takeDate(String day, int month, @Nullable String year) {
        found.add("date " + month + "-" + Integer.parseInt(day));
        if (year != null) {
            found.add("number " + year);
        }
        if (generous) {
            found.add("month " + month);
            found.add("number " + Integer.parseInt(day));
        }
    }

    private void takeTime(String hour, String minute, @Nullable String half) {
        int of24 = Integer.parseInt(hour) % 12
                + (half == null
                        ? 12 * (Integer.parseInt(hour) / 12)
                        : lower(half).startsWith("p") ? 12 : 0);
        found.add("time " + of24 + ":" + minute);
        if (generous && minute.equals("00")) {
            found.add("hour " + of24);
            found.add("number " + of24);
        }
    }

    private void takeCount(String value, @Nullable String unit) {
        found.add((unit == null ? "number" : Measures.unit(unit)) + " " + value);
        if (generous && unit != null) {
            found.add("number " + value);
            if (Measures.unit(unit).equals("hour")) {
                found.add("time " + value + ":00");
            }
        }
    }

    /** Digits in one spelling; what begins with a nought is a name and not a quantity. */
    private static String plain(String digits) {
        if (digits.matches("0\\d+")) {
            return digits;
        }
        int point = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean thousands = point < 0 || digits.matches("\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})*");
        String whole = (thousands ? digits : digits.substring(0, point)).replaceAll("[.,]", "");
        String value = thousands ? whole : whole + "." + digits.substring(point + 1);
        return new BigDecimal(value).stripTrailingZeros().toPlainString();
    }

    private static String link(String link) {
        return lower(link)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[/.,;:!?\"']+$", "");
    }

    private static String either(Matcher fact, String one, String other) {
        return fact.group(one) != null ? fact.group(one) : fact.group(other);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

package nl.gem.chatbot.rephrasing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers that are written as words, in Dutch and English: up to a hundred, and a few beyond and between. */
final class NumberNames {

    private static final List<String> DUTCH = List.of(
            "nul, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf, dertien, veertien, vijftien, zestien, zeventien, achttien, negentien"
                    .split(", "));
    private static final List<String> ENGLISH = List.of(
            "zero, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen"
                    .split(", "));
    private static final List<String> DUTCH_TENS =
            List.of("twintig, dertig, veertig, vijftig, zestig, zeventig, tachtig, negentig".split(", "));
    private static final List<String> ENGLISH_TENS =
            List.of("twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety".split(", "));

    /** In Dutch "ten" is no number. */
    private static final String NO_DUTCH_WORD =
            "(?! (?:minste|hoogste|eerste|tweede|derde|laatste|opzichte|behoeve|slotte|einde|tijde|name|aanzien)\\b)";

    private static final Map<String, String> VALUES = values();

    private NumberNames() {}

    /** The value of a number's name as digits. */
    static String value(String name) {
        String value = VALUES.get(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        if (value == null) {
            throw new IllegalArgumentException("no name of a number");
        }
        return value;
    }

    /** All names, as alternatives of a regular expression. */
    static String alternatives() {
        return VALUES.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(name -> name.equals("ten") ? "ten" + NO_DUTCH_WORD : name.replace("-", "[- ]"))
                .collect(Collectors.joining("|"));
    }

    private static Map<String, String> values() {
        Map<String, String> values = new HashMap<>(Map.of(
                "één",
                "1",
                "honderd",
                "100",
                "hundred",
                "100",
                "duizend",
                "1000",
                "thousand",
                "1000",
                "miljoen",
                "1000000",
                "million",
                "1000000",
                "half",
                "0.5",
                "halve",
                "0.5"));
        values.putAll(Map.of("anderhalf", "1.5", "anderhalve", "1.5", "dozijn", "12", "dozen", "12"));
        for (int unit = 0; unit < DUTCH.size(); unit++) {
            String digits = String.valueOf(unit == 0 ? 0 : unit + 1);
            values.put(DUTCH.get(unit), digits);
            values.put(ENGLISH.get(unit), digits);
        }
        for (int ten = 0; ten < DUTCH_TENS.size(); ten++) {
            int base = 20 + 10 * ten;
            values.put(DUTCH_TENS.get(ten), String.valueOf(base));
            values.put(ENGLISH_TENS.get(ten), String.valueOf(base));
            for (int unit = 1; unit <= 9; unit++) {
                String dutch = unit == 1 ? "een" : DUTCH.get(unit - 1);
                String english = unit == 1 ? "one" : ENGLISH.get(unit - 1);
                String and = dutch.endsWith("e") ? "ën" : "en";
                values.put(dutch + and + DUTCH_TENS.get(ten), String.valueOf(base + unit));
                values.put(ENGLISH_TENS.get(ten) + "-" + english, String.valueOf(base + unit));
            }
        }
        return Map.copyOf(values);
    }
}

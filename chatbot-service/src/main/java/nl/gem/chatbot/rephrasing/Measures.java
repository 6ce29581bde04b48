package nl.gem.chatbot.rephrasing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Months, days of the week and units in Dutch and English, each under one name. */
final class Measures {

    static final String MONTH =
            "januari|january|jan|februari|february|feb|maart|march|mrt|mar|april|apr|mei|may|juni|june"
                    + "|jun|juli|july|jul|augustus|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|december|dec";
    static final String WHOLE_MONTH =
            "januari|january|februari|february|maart|(?-i:March)|april|mei|juni|june|juli|july"
                    + "|augustus|(?-i:August)|september|oktober|october|november|december";
    static final String WEEKDAY = "maandag|monday|dinsdag|tuesday|woensdag|wednesday|donderdag|thursday|vrijdag|friday"
            + "|zaterdag|saturday|zondag|sunday";
    static final String UNIT = "werkdag|werkdagen|working days?|business days?|dag|dagen|days?|week|weken|weeks|maand"
            + "|maanden|months?|jaar|jaren|years?|uur|uren|hours?|minuut|minuten|minutes?|kilometer|kilometres|km|meter|meters"
            + "|metres|cm|kilo|kilos|kg|liter|liters|litres";

    private static final List<String> MONTH_BEGINNINGS =
            List.of("jan", "feb", "ma|mr", "apr", "mei|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dec");
    private static final List<String> WEEKDAY_BEGINNINGS =
            List.of("maa|mon", "din|tue", "woe|wed", "don|thu", "vri|fri", "zat|sat", "zon|sun");
    private static final Map<String, String> UNIT_BEGINNINGS = units();

    private Measures() {}

    static int month(String name) {
        return index(MONTH_BEGINNINGS, name, "may|mei");
    }

    static int weekday(String name) {
        return index(WEEKDAY_BEGINNINGS, name, "");
    }

    static String unit(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return UNIT_BEGINNINGS.entrySet().stream()
                .filter(unit -> lower.startsWith(unit.getKey()))
                .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
                .map(Map.Entry::getValue)
                .orElseThrow();
    }

    private static int index(List<String> beginnings, String name, String first) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!first.isEmpty() && lower.matches(first)) {
            return 5;
        }
        for (int i = 0; i < beginnings.size(); i++) {
            if (lower.matches("(?:" + beginnings.get(i) + ").*")) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no name in the calendar");
    }

    private static Map<String, String> units() {
        Map<String, String> units = new HashMap<>();
        put(units, "working-day", "werkdag", "working day", "business day");
        put(units, "day", "dag", "day");
        put(units, "week", "week", "weken");
        put(units, "month", "maand", "month");
        put(units, "year", "jaar", "jaren", "year");
        put(units, "hour", "uur", "uren", "hour");
        put(units, "minute", "minu");
        put(units, "km", "km", "kilomet");
        put(units, "m", "met");
        put(units, "cm", "cm");
        put(units, "kg", "kg", "kilo");
        put(units, "litre", "lit");
        return Map.copyOf(units);
    }

    private static void put(Map<String, String> units, String unit, String... beginnings) {
        for (String beginning : beginnings) {
            units.put(beginning, unit);
        }
    }
}

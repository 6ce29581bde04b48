package nl.gem.chatbot.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps counts of one to four from being shown, and from being computed from what is shown: the threshold rule with
 * complementary suppression, as in the Handbook on Statistical Disclosure Control (Hundepool et al., ESSnet SDC, led by
 * Statistics Netherlands for Eurostat; chapters on tables). What a reader may compute, and how much room is left for a
 * hidden count, stands in docs/personal-data.md.
 */
public final class SmallCells {

    /** The smallest count that is shown, but for zero. */
    public static final int FLOOR = 5;

    /** A hidden count can be anything from one to four when as much as this can be moved into and out of it. */
    static final int ROOM = FLOOR - 2;

    private SmallCells() {}

    /** Days in order, of each the whole day first and then its topics by name; a day without its whole is left out. */
    public static List<ShownFigures> hide(List<DayFigures> figures) {
        TreeMap<LocalDate, List<DayFigures>> days =
                figures.stream().collect(Collectors.groupingBy(DayFigures::day, TreeMap::new, Collectors.toList()));
        return days.values().stream()
                .flatMap(ofOneDay -> ofOneDay.stream()
                        .filter(row -> row.topic() == null)
                        .findFirst()
                        .map(whole -> new DayTable(whole, ofOneDay).rows())
                        .orElse(List.of())
                        .stream())
                .toList();
    }
}

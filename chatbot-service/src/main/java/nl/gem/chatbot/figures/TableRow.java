package nl.gem.chatbot.figures;

import java.util.EnumMap;
import java.util.Map;

/** The counts of one row, and which of them are shown so far. */
final class TableRow {

    private static final Cell WITHHELD = new Cell.Withheld();

    final DayFigures counts;
    private final Map<Column, Cell> cells = new EnumMap<>(Column.class);

    /** Hides what is under five. */
    TableRow(DayFigures counts) {
        this.counts = counts;
        for (Column column : Column.values()) {
            cells.put(column, Cell.of(counts.count(column)));
        }
    }

    int count(Column column) {
        return counts.count(column);
    }

    /** Answers that nobody judged. */
    int unjudged() {
        return counts.asked() - counts.helpful() - counts.notHelpful();
    }

    Cell cell(Column column) {
        return cells.getOrDefault(column, WITHHELD);
    }

    boolean shows(Column column) {
        return cell(column) instanceof Cell.Shown;
    }

    void withhold(Column column) {
        cells.put(column, WITHHELD);
    }

    /** False when a row that is not there would say the same. */
    boolean saysSomething() {
        return cells.entrySet().stream().anyMatch(cell -> switch (cell.getValue()) {
            case Cell.Shown shown -> shown.count() > 0;
            case Cell.UnderFive few -> true;
            case Cell.Withheld withheld -> cell.getKey() == Column.ANSWERED;
        });
    }

    ShownFigures shown() {
        return new ShownFigures(counts.day(), counts.topic(), cells);
    }
}

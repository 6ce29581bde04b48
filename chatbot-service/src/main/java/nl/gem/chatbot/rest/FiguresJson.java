package nl.gem.chatbot.rest;

import static nl.gem.chatbot.figures.Column.ANSWERED;
import static nl.gem.chatbot.figures.Column.ASKED;
import static nl.gem.chatbot.figures.Column.CLARIFIED;
import static nl.gem.chatbot.figures.Column.HANDED_OVER;
import static nl.gem.chatbot.figures.Column.HELPFUL;
import static nl.gem.chatbot.figures.Column.NOT_HELPFUL;
import static nl.gem.chatbot.figures.Column.UNKNOWN;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.chatbot.figures.Cell;
import nl.gem.chatbot.figures.Column;
import nl.gem.chatbot.figures.ShownFigures;
import nl.gem.chatbot.figures.SmallCells;
import org.jspecify.annotations.Nullable;

/**
 * Figures for the page with charts.
 *
 * @param floor the smallest count that is shown, but for zero
 */
record FiguresJson(List<Row> days, int floor) {

    /**
     * A count that is null is under the floor, or named in {@code withheld}: then it may be anything.
     *
     * @param topic null: the whole day
     */
    record Row(
            LocalDate day,
            @Nullable String topic,
            @Nullable Integer asked,
            @Nullable Integer answered,
            @Nullable Integer clarified,
            @Nullable Integer unknown,
            @Nullable Integer handedOver,
            @Nullable Integer helpful,
            @Nullable Integer notHelpful,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> withheld) {

        static Row of(ShownFigures row) {
            return new Row(
                    row.day(),
                    row.topic(),
                    count(row.cell(ASKED)),
                    count(row.cell(ANSWERED)),
                    count(row.cell(CLARIFIED)),
                    count(row.cell(UNKNOWN)),
                    count(row.cell(HANDED_OVER)),
                    count(row.cell(HELPFUL)),
                    count(row.cell(NOT_HELPFUL)),
                    Stream.of(Column.values())
                            .filter(column -> row.cell(column) instanceof Cell.Withheld)
                            .map(Row::name)
                            .toList());
        }

        static String name(Column column) {
            return switch (column) {
                case ASKED -> "asked";
                case ANSWERED -> "answered";
                case CLARIFIED -> "clarified";
                case UNKNOWN -> "unknown";
                case HANDED_OVER -> "handedOver";
                case HELPFUL -> "helpful";
                case NOT_HELPFUL -> "notHelpful";
            };
        }

        private static @Nullable Integer count(Cell cell) {
            return cell instanceof Cell.Shown shown ? shown.count() : null;
        }
    }

    static FiguresJson of(List<ShownFigures> rows) {
        return new FiguresJson(rows.stream().map(Row::of).toList(), SmallCells.FLOOR);
    }
}

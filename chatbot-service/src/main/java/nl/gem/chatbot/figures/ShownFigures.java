package nl.gem.chatbot.figures;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the figures as people may see it.
 *
 * @param topic null: the whole day
 * @param cells one for every column
 */
public record ShownFigures(LocalDate day, @Nullable String topic, Map<Column, Cell> cells) {

    public ShownFigures {
        cells = Map.copyOf(cells);
        if (cells.size() != Column.values().length) {
            throw new IllegalArgumentException("every column has a cell");
        }
    }

    public Cell cell(Column column) {
        return cells.getOrDefault(column, new Cell.Withheld());
    }
}

package nl.gem.chatbot.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.gem.chatbot.figures.Cell;
import nl.gem.chatbot.figures.Column;
import nl.gem.chatbot.figures.ShownFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresCsvTest {

    @Test
    void a_hidden_count_is_under_five_and_a_withheld_one_a_point() {
        assertThat(FiguresCsv.of(List.of(row(null), row("paspoort-aanvragen"))))
                .isEqualTo("day,topic,asked,answered,clarified,unknown,handedOver,helpful,notHelpful\r\n"
                        + "2026-11-26,(all),12,<5,0,0,.,0,0\r\n"
                        + "2026-11-26,paspoort-aanvragen,12,<5,0,0,.,0,0\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", " =1", "\r=1", "\n=1", "|x", "%x"})
    void no_spreadsheet_takes_a_topic_for_a_formula(String topic) {
        assertThat(FiguresCsv.harmless(topic)).matches("(?s)\"?'.*");
    }

    @Test
    void a_topic_stays_in_its_cell() {
        assertThat(FiguresCsv.harmless("a,b\"c\n")).isEqualTo("\"a,b\"\"c\n\"");
        assertThat(FiguresCsv.harmless("afval-papier-glas")).isEqualTo("afval-papier-glas");
    }

    private static ShownFigures row(String topic) {
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            cells.put(column, new Cell.Shown(0));
        }
        cells.put(Column.ASKED, new Cell.Shown(12));
        cells.put(Column.ANSWERED, new Cell.UnderFive());
        cells.put(Column.HANDED_OVER, new Cell.Withheld());
        return new ShownFigures(LocalDate.of(2026, 11, 26), topic, cells);
    }
}

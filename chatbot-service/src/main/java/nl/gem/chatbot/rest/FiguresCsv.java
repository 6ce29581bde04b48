package nl.gem.chatbot.rest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.chatbot.figures.Cell;
import nl.gem.chatbot.figures.Column;
import nl.gem.chatbot.figures.ShownFigures;
import nl.gem.chatbot.figures.SmallCells;

/** Figures for a spreadsheet (RFC 4180): {@code <5} is one to four; a point is withheld, as in tables of the CBS. */
final class FiguresCsv {

    static final String WHOLE_DAY = "(all)";

    private static final String LINE = "\r\n";

    private FiguresCsv() {}

    static String of(List<ShownFigures> rows) {
        String head = Stream.concat(
                        Stream.of("day", "topic"), Stream.of(Column.values()).map(FiguresJson.Row::name))
                .collect(Collectors.joining(","));
        return Stream.concat(Stream.of(head), rows.stream().map(FiguresCsv::line))
                .collect(Collectors.joining(LINE, "", LINE));
    }

    private static String line(ShownFigures row) {
        String topic = row.topic();
        return Stream.concat(
                        Stream.of(row.day().toString(), topic == null ? WHOLE_DAY : harmless(topic)),
                        Stream.of(Column.values()).map(column -> cell(row.cell(column))))
                .collect(Collectors.joining(","));
    }

    private static String cell(Cell cell) {
        return switch (cell) {
            case Cell.Shown shown -> Integer.toString(shown.count());
            case Cell.UnderFive few -> "<" + SmallCells.FLOOR;
            case Cell.Withheld withheld -> ".";
        };
    }

    /** A spreadsheet takes what begins like a formula for one (OWASP, CSV injection), also behind a blank. */
    static String harmless(String text) {
        String first = text.stripLeading();
        boolean formula = !first.equals(text) || !first.isEmpty() && "=+-@|%\"'".indexOf(first.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.matches("[A-Za-z0-9 .()'-]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}

package nl.gem.chatbot.figures;

import static nl.gem.chatbot.figures.Column.ANSWERED;
import static nl.gem.chatbot.figures.Column.ASKED;
import static nl.gem.chatbot.figures.Column.CLARIFIED;
import static nl.gem.chatbot.figures.Column.HANDED_OVER;
import static nl.gem.chatbot.figures.Column.HELPFUL;
import static nl.gem.chatbot.figures.Column.NOT_HELPFUL;
import static nl.gem.chatbot.figures.Column.UNKNOWN;
import static nl.gem.chatbot.figures.SmallCells.FLOOR;
import static nl.gem.chatbot.figures.SmallCells.ROOM;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** One day of figures while it is decided what of it is shown. */
final class DayTable {

    private final TableRow whole;
    private final List<TableRow> topics;

    /** @param parts those without a topic are passed over */
    DayTable(DayFigures whole, List<DayFigures> parts) {
        this.whole = new TableRow(whole);
        this.topics = parts.stream()
                .filter(part -> part.topic() != null)
                .sorted(Comparator.comparing(DayTable::name))
                .map(TableRow::new)
                .toList();
    }

    List<ShownFigures> rows() {
        if (whole.count(ASKED) > 0 && whole.count(ASKED) < FLOOR) {
            EnumSet.complementOf(EnumSet.of(ASKED)).forEach(whole::withhold);
            return List.of(whole.shown());
        }
        withholdThumbsOfTheDay();
        // On a day with few answers a row would itself say that its topic was one of them.
        boolean withTopics = whole.count(ANSWERED) >= FLOOR;
        if (withTopics) {
            hide(ANSWERED);
            topics.stream().filter(row -> !row.shows(ANSWERED)).forEach(DayTable::hideQuestions);
            withholdThumbsOfTopics();
            List.of(HANDED_OVER, HELPFUL, NOT_HELPFUL).forEach(this::hide);
        }
        withholdQuestionsOfTheDay();
        return Stream.concat(Stream.of(whole), topics.stream().filter(row -> withTopics && row.saysSomething()))
                .map(TableRow::shown)
                .toList();
    }

    /** A topic's questions are its answers, so the two cells say the same. */
    private static void hideQuestions(TableRow row) {
        if (row.cell(ANSWERED) instanceof Cell.Withheld) {
            row.withhold(ASKED);
        }
    }

    /** Thumbs are part of what was asked: they are shown where enough was not judged. */
    private void withholdThumbsOfTheDay() {
        if (whole.count(HELPFUL) + whole.count(NOT_HELPFUL) > 0 && whole.unjudged() < ROOM) {
            withholdThumbs(whole);
        }
    }

    private void withholdThumbsOfTopics() {
        topics.stream()
                .filter(row -> row.count(ANSWERED) > 0 && (!row.shows(ANSWERED) || row.unjudged() < ROOM))
                .forEach(DayTable::withholdThumbs);
    }

    private static void withholdThumbs(TableRow row) {
        row.withhold(HELPFUL);
        row.withhold(NOT_HELPFUL);
    }

    /** Answered, clarified and unknown are parts of what was asked; the rest is small talk and the like. */
    private void withholdQuestionsOfTheDay() {
        int rest = whole.count(ASKED) - whole.count(ANSWERED) - whole.count(CLARIFIED) - whole.count(UNKNOWN);
        if (rest < ROOM && !Stream.of(ANSWERED, CLARIFIED, UNKNOWN).allMatch(whole::shows)) {
            whole.withhold(ASKED);
        }
    }

    /** Sees to it that the topics' counts in a column cannot be computed from their sum. */
    private void hide(Column column) {
        if (!whole.shows(column)) {
            topics.forEach(row -> row.withhold(column));
            return;
        }
        List<TableRow> large = inTheOrderOfTheDay()
                .filter(row -> row.count(column) >= FLOOR && row.shows(column))
                .toList();
        for (TableRow row : large) {
            if (!hasRoom(column)) {
                row.withhold(column);
            }
        }
        if (!hasRoom(column)) {
            whole.withhold(column);
        }
    }

    /**
     * The order in which large counts are withheld. It must not depend on them: that the smallest was taken would say
     * how large it is at most.
     */
    private Stream<TableRow> inTheOrderOfTheDay() {
        return topics.stream().sorted(Comparator.comparingInt(row -> (row.counts.day() + name(row.counts)).hashCode()));
    }

    /** Whether each hidden count of the column may be one, two, three or four for all that its sum says. */
    private boolean hasRoom(Column column) {
        int rest = whole.count(column);
        int down = 0;
        int up = 0;
        boolean hidden = false;
        boolean withheld = false;
        for (TableRow row : topics) {
            int count = row.count(column);
            rest -= count;
            switch (row.cell(column)) {
                case Cell.Shown shown -> {}
                case Cell.UnderFive few -> {
                    hidden = true;
                    down += count - 1;
                    up += FLOOR - 1 - count;
                }
                case Cell.Withheld large -> {
                    withheld = true;
                    down += Math.max(0, count - FLOOR);
                }
            }
        }
        boolean everyOneHasATopic = column == ANSWERED;
        boolean canShrink = !everyOneHasATopic || withheld || up >= ROOM;
        return !hidden || down + rest >= ROOM && canShrink;
    }

    private static String name(DayFigures counts) {
        String topic = counts.topic();
        return topic == null ? "" : topic;
    }
}

package nl.gem.chatbot.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Somebody who computes from the figures of a day what they do not say. */
final class Reader {

    private static final int ANYTHING = 1_000_000;
    private static final List<Column> PER_TOPIC =
            List.of(Column.ASKED, Column.ANSWERED, Column.HANDED_OVER, Column.HELPFUL, Column.NOT_HELPFUL);

    /** A cell and what a sum leaves for it, as far as that is five or less. */
    record Guess(ShownFigures row, Column column, Set<Integer> possible) {}

    private record Place(ShownFigures row, Column column) {

        int least() {
            return switch (row.cell(column)) {
                case Cell.Shown shown -> shown.count();
                case Cell.UnderFive few -> 1;
                case Cell.Withheld withheld -> 0;
            };
        }

        int most() {
            return switch (row.cell(column)) {
                case Cell.Shown shown -> shown.count();
                case Cell.UnderFive few -> 4;
                case Cell.Withheld withheld -> ANYTHING;
            };
        }
    }

    private Reader() {}

    /** From every sum that holds: topics make the day, and what was answered or judged was asked. */
    static List<Guess> guesses(List<ShownFigures> day) {
        ShownFigures whole = day.getFirst();
        List<Guess> guesses = new ArrayList<>();
        for (Column column : PER_TOPIC) {
            List<Place> parts =
                    day.stream().skip(1).map(row -> new Place(row, column)).toList();
            boolean exact = column == Column.ANSWERED && day.size() > 1;
            guesses.addAll(guesses(new Place(whole, column), parts, exact));
        }
        guesses.addAll(guesses(
                new Place(whole, Column.ASKED),
                Stream.of(Column.ANSWERED, Column.CLARIFIED, Column.UNKNOWN)
                        .map(column -> new Place(whole, column))
                        .toList(),
                false));
        for (ShownFigures row : day) {
            guesses.addAll(guesses(
                    new Place(row, Column.ASKED),
                    List.of(new Place(row, Column.HELPFUL), new Place(row, Column.NOT_HELPFUL)),
                    false));
        }
        return guesses;
    }

    private static List<Guess> guesses(Place sum, List<Place> parts, boolean exact) {
        int least = parts.stream().mapToInt(Place::least).sum();
        int most = exact ? parts.stream().mapToInt(Place::most).sum() : ANYTHING;
        List<Guess> guesses = new ArrayList<>();
        guesses.add(guess(sum, least, most));
        for (Place part : parts) {
            guesses.add(guess(
                    part, sum.least() - (exact ? most - part.most() : ANYTHING), sum.most() - (least - part.least())));
        }
        return guesses;
    }

    private static Guess guess(Place place, int least, int most) {
        Set<Integer> possible = new TreeSet<>();
        IntStream.rangeClosed(0, 5)
                .filter(count -> count >= place.least() && count <= place.most())
                .filter(count -> count >= least && count <= most)
                .forEach(possible::add);
        return new Guess(place.row(), place.column(), possible);
    }
}

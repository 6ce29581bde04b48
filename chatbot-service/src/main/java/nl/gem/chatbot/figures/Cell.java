package nl.gem.chatbot.figures;

/** What becomes of a count when it is shown to people. */
public sealed interface Cell {

    record Shown(int count) implements Cell {}

    /** One to four: how many exactly is not said. */
    record UnderFive() implements Cell {}

    /** Says nothing, because it would give away a count under five that stands elsewhere. */
    record Withheld() implements Cell {}

    static Cell of(int count) {
        return count == 0 || count >= SmallCells.FLOOR ? new Shown(count) : new UnderFive();
    }
}

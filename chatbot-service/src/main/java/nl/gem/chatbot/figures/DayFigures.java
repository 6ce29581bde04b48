package nl.gem.chatbot.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was counted on one day, for one topic or for everything together.
 *
 * @param day a calendar day in the Netherlands
 * @param topic null: the whole day, also what belongs to no topic
 * @param asked what residents said to Gem and Gem replied to
 * @param clarified questions that Gem asked back on; they belong to no topic
 * @param unknown questions that Gem had no answer to; they belong to no topic
 * @param helpful answers of that day that were judged so, whenever that was
 */
public record DayFigures(
        LocalDate day,
        @Nullable String topic,
        int asked,
        int answered,
        int clarified,
        int unknown,
        int handedOver,
        int helpful,
        int notHelpful) {

    public DayFigures {
        if (asked < 0
                || answered < 0
                || clarified < 0
                || unknown < 0
                || handedOver < 0
                || helpful < 0
                || notHelpful < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
        if (topic != null && (asked != answered || clarified > 0 || unknown > 0)) {
            throw new IllegalArgumentException("a question gets its topic from its answer");
        }
    }

    public int count(Column column) {
        return switch (column) {
            case ASKED -> asked;
            case ANSWERED -> answered;
            case CLARIFIED -> clarified;
            case UNKNOWN -> unknown;
            case HANDED_OVER -> handedOver;
            case HELPFUL -> helpful;
            case NOT_HELPFUL -> notHelpful;
        };
    }
}

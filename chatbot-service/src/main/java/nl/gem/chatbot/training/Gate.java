package nl.gem.chatbot.training;

import java.util.List;
import java.util.function.Function;
import nl.gem.chatbot.evaluation.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * Something that drafts must not make worse.
 *
 * @param before the share with what is live, from 0 to 1
 * @param after the share with the drafts
 * @param detail what is wrong, in Dutch, if there are words for it
 */
public record Gate(
        String name,
        boolean passed,
        @Nullable Double before,
        @Nullable Double after,
        String detail) {

    /** How much a share may fall: learning anew moves a few of the golden questions whatever was changed. */
    static final double SLACK = 0.01;

    /** The share of an article's phrasings that must be found again when they are left out. */
    static final double LEAST_FOUND_AGAIN = 0.95;

    static List<Gate> of(Scorecard before, Scorecard after) {
        return List.of(
                of("topics", before, after, Scorecard::top1),
                of("precision", before, after, Scorecard::precision),
                of("must-refuse", before, after, Scorecard::oosRefused),
                of("wishes", before, after, Scorecard::handoverFound));
    }

    private static Gate of(
            String name, Scorecard before, Scorecard after, Function<Scorecard, @Nullable Double> share) {
        Double was = share.apply(before);
        Double is = share.apply(after);
        return new Gate(name, was == null || is != null && is >= was - SLACK, was, is, "");
    }
}

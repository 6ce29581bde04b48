package nl.gem.chatbot.training;

import java.util.List;
import java.util.stream.Stream;
import nl.gem.chatbot.evaluation.Quality;
import nl.gem.chatbot.evaluation.Scorecard;
import nl.gem.chatbot.evaluation.Verdict;
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

    /**
     * A gate for each quality: learning anew moves a few of the golden questions whatever was changed, so it closes only
     * when more of them went wrong than chance explains.
     *
     * @param was what the golden questions are answered now
     * @param is what they would be answered, in the same order
     */
    static List<Gate> of(List<Verdict> was, List<Verdict> is) {
        Scorecard before = Scorecard.of(was);
        Scorecard after = Scorecard.of(is);
        return Stream.of(Quality.values())
                .map(quality -> new Gate(
                        quality.label(),
                        !quality.change(was, is).isWorse(),
                        quality.share(before),
                        quality.share(after),
                        ""))
                .toList();
    }
}

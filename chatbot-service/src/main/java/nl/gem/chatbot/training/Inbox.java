package nl.gem.chatbot.training;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions that Gem did not answer well and that nobody has looked at yet. Read from the log itself: nothing is
 * copied, so nothing outlives its conversation, and whoever objected to training is never in it.
 */
public interface Inbox {

    /** What a trainer made of a question. */
    enum Outcome {
        LABELLED,
        OUT_OF_SCOPE,
        DISMISSED
    }

    /** Newest first. */
    Uni<List<OpenQuestion>> open(int most);

    /** How many of these questions exist and may be used. */
    Uni<Integer> present(Collection<QuestionId> questions);

    /**
     * Marks questions as looked at.
     *
     * @return how many of them exist and may be used
     */
    Uni<Integer> review(
            Collection<QuestionId> questions, Outcome outcome, @Nullable String topic, String reviewedBy, Instant now);
}

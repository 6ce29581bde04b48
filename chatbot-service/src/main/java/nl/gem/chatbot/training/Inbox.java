package nl.gem.chatbot.training;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.gem.chatbot.access.StaffMember;
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

    /** Newest first. That this person read them is written down in the transaction that reads. */
    Uni<List<OpenQuestion>> open(int most, StaffMember reader);

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

package nl.gem.chatbot.training;

import java.time.Instant;
import java.util.List;
import nl.gem.chatbot.evaluation.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * What the drafts would make of the golden questions, beside what is live.
 *
 * @param drafts key of the drafts that were evaluated
 * @param fingerprint of the articles that were evaluated
 * @param outcome null while it runs, or when it failed
 */
public record Evaluation(
        String drafts,
        State state,
        @Nullable String fingerprint,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Outcome outcome) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** @param topics with a draft */
    public record Outcome(
            Scorecard before, Scorecard after, List<Gate> gates, List<Change> changes, List<String> topics) {

        public Outcome {
            gates = List.copyOf(gates);
            changes = List.copyOf(changes);
            topics = List.copyOf(topics);
        }

        public boolean passes() {
            return gates.stream().allMatch(Gate::passed);
        }
    }

    /** A question that is replied to in another way than before. @param better null if that cannot be said */
    public record Change(
            String question,
            String language,
            String label,
            String before,
            String after,
            @Nullable Boolean better) {}
}

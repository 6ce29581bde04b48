package nl.gem.chatbot.training;

import java.util.List;
import nl.gem.chatbot.evaluation.Scorecard;
import nl.gem.chatbot.training.Evaluation.Outcome;
import org.jspecify.annotations.Nullable;

/** Outcomes of evaluations. */
final class EvaluationFixture {

    private EvaluationFixture() {}

    static Outcome passing() {
        return outcome(true);
    }

    static Outcome failing() {
        return outcome(false);
    }

    private static Outcome outcome(boolean passed) {
        Scorecard card = card(0.9, 0.9, 0.9, 0.9);
        return new Outcome(card, card, List.of(new Gate("topics", passed, 0.9, 0.9, "")), List.of(), List.of());
    }

    static Scorecard card(
            @Nullable Double top1, @Nullable Double precision, @Nullable Double refused, @Nullable Double wishes) {
        return new Scorecard(100, top1, null, null, precision, null, refused, wishes, null, null);
    }
}

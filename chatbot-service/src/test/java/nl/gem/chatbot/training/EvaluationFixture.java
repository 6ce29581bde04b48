package nl.gem.chatbot.training;

import java.util.List;
import nl.gem.chatbot.evaluation.Scorecard;
import nl.gem.chatbot.training.Evaluation.Outcome;

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
        Scorecard card = new Scorecard(100, 0.9, null, null, 0.9, null, 0.9, 0.9, null, null);
        return new Outcome(card, card, List.of(new Gate("topics", passed, 0.9, 0.9, "")), List.of(), List.of());
    }
}

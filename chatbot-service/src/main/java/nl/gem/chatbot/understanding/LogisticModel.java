package nl.gem.chatbot.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;

/**
 * Logistic regression: the probability of an event, given the {@link Signals} of a question.
 *
 * @param weights one per signal, then the intercept
 */
record LogisticModel(double[] weights) {

    private static final double COST = 10;
    private static final double PRECISION = 0.001;

    /** A question of which it is known whether the event happened. */
    record Observation(double[] signals, boolean happened) {}

    static LogisticModel fitted(List<Observation> observations) {
        Linear.disableDebugOutput();
        Problem problem = new Problem();
        problem.l = observations.size();
        problem.n = Signals.COUNT + 1;
        problem.bias = 1;
        problem.x = observations.stream()
                .map(observation -> features(observation.signals()))
                .toArray(Feature[][]::new);
        problem.y = observations.stream()
                .mapToDouble(observation -> observation.happened() ? 1 : 0)
                .toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, PRECISION);
        parameter.setRandom(new Random(0));
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = new double[Signals.COUNT + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sign * model.getFeatureWeights()[i];
        }
        return new LogisticModel(weights);
    }

    double of(double[] signals) {
        double sum = weights[Signals.COUNT];
        for (int i = 0; i < Signals.COUNT; i++) {
            sum += weights[i] * signals[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static Feature[] features(double[] signals) {
        Feature[] features = new Feature[signals.length + 1];
        for (int i = 0; i < signals.length; i++) {
            features[i] = new FeatureNode(i + 1, signals[i]);
        }
        features[signals.length] = new FeatureNode(signals.length + 1, 1);
        return features;
    }
}

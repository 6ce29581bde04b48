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

/** Learns from phrasings: a multi-class support vector machine (Crammer and Singer, 2001) by liblinear. */
final class Learning {

    private static final double COST = 1;

    /** Coarser than the usual 0.1: a third of the time, and no worse on development questions. */
    private static final double PRECISION = 2;

    private Learning() {}

    static Learned from(List<Phrasing> phrasings, int topics) {
        List<Features> features = phrasings.stream().map(Phrasing::features).toList();
        Vocabulary vocabulary = Vocabulary.of(features);
        List<SparseVector> vectors = features.stream().map(vocabulary::vector).toList();
        short[] topicOf = new short[phrasings.size()];
        for (int i = 0; i < topicOf.length; i++) {
            topicOf[i] = (short) phrasings.get(i).topic();
        }
        return new Learned(
                vocabulary,
                weights(vocabulary.size(), topics, topicOf, vectors),
                NearestPhrasings.of(vocabulary.size(), topicOf, vectors),
                Languages.learned(vocabulary.size(), phrasings, vectors));
    }

    private static TopicWeights weights(int features, int topics, short[] topicOf, List<SparseVector> vectors) {
        Linear.disableDebugOutput();
        Problem problem = new Problem();
        problem.l = vectors.size();
        problem.n = features;
        problem.x = vectors.stream().map(Learning::nodes).toArray(Feature[][]::new);
        problem.y = new double[topicOf.length];
        for (int i = 0; i < topicOf.length; i++) {
            problem.y[i] = topicOf[i];
        }
        Parameter parameter = new Parameter(SolverType.MCSVM_CS, COST, PRECISION);
        parameter.setRandom(new Random(0));
        Model model = Linear.train(problem, parameter);
        return TopicWeights.of(topics, features, model.getLabels(), model.getFeatureWeights());
    }

    private static Feature[] nodes(SparseVector vector) {
        Feature[] nodes = new Feature[vector.indexes().length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new FeatureNode(vector.indexes()[i] + 1, vector.values()[i]);
        }
        return nodes;
    }
}

package nl.gem.chatbot.answering;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cosine similarity of a text with each of many phrasings, features weighted by how rare they are. Postings lie in
 * arrays of primitives: ten thousand phrasings take some fifteen megabytes.
 */
final class PhrasingIndex {

    /** The phrasings in which a feature occurs, with its weight in each. */
    private static final class Postings {
        private int[] phrasings = new int[4];
        private float[] weights = new float[4];
        private int size;

        void add(int phrasing, double weight) {
            if (size == phrasings.length) {
                phrasings = Arrays.copyOf(phrasings, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            phrasings[size] = phrasing;
            weights[size++] = (float) weight;
        }
    }

    private final Map<String, Postings> postings = new HashMap<>();
    private final int phrasings;

    PhrasingIndex(List<String> texts) {
        this.phrasings = texts.size();
        for (String text : texts) {
            Features.of(text)
                    .keySet()
                    .forEach(feature -> postings.computeIfAbsent(feature, none -> new Postings()).size++);
        }
        Map<String, Double> rarity = new HashMap<>();
        postings.forEach((feature, list) -> rarity.put(feature, rarity(list.size)));
        postings.replaceAll((feature, list) -> new Postings());
        for (int i = 0; i < texts.size(); i++) {
            int phrasing = i;
            weighted(Features.of(texts.get(i)), rarity)
                    .forEach((feature, weight) ->
                            postings.getOrDefault(feature, new Postings()).add(phrasing, weight));
        }
    }

    /** The similarity with each phrasing, from 0 to 1, in the order in which they were given. */
    double[] similarities(String text) {
        Map<String, Double> features = Features.of(text);
        Map<String, Double> rarity = new HashMap<>();
        features.keySet().forEach(feature -> {
            Postings list = postings.get(feature);
            rarity.put(feature, rarity(list == null ? 0 : list.size));
        });
        double[] similarity = new double[phrasings];
        weighted(features, rarity).forEach((feature, weight) -> {
            Postings list = postings.get(feature);
            for (int i = 0; list != null && i < list.size; i++) {
                similarity[list.phrasings[i]] += weight * list.weights[i];
            }
        });
        return similarity;
    }

    private double rarity(int occurrences) {
        return Math.log((1.0 + phrasings) / (1.0 + occurrences)) + 0.5;
    }

    private static Map<String, Double> weighted(Map<String, Double> features, Map<String, Double> rarity) {
        Map<String, Double> weights = new HashMap<>();
        double square = 0;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            double weight = feature.getValue() * rarity.getOrDefault(feature.getKey(), 1.0);
            weights.put(feature.getKey(), weight);
            square += weight * weight;
        }
        double norm = Math.sqrt(square);
        weights.replaceAll((feature, weight) -> weight / norm);
        return weights;
    }
}

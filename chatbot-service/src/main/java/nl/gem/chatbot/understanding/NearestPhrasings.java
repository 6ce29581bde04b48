package nl.gem.chatbot.understanding;

import java.util.List;

/**
 * Cosine similarity of a question with every phrasing. Postings lie in arrays of primitives, the weights as bytes: twenty
 * thousand phrasings take some fifteen megabytes.
 *
 * @param topicOf the topic of each phrasing
 * @param starts where the postings of each feature begin; one more than there are features
 * @param phrasings the phrasings in which a feature occurs, feature by feature
 * @param weights the feature's weight in each, in 127ths of 1
 */
record NearestPhrasings(short[] topicOf, int[] starts, int[] phrasings, byte[] weights) {

    private static final double SECOND = 0.5;
    private static final double THIRD = 0.25;

    /**
     * How near a topic is.
     *
     * @param nearest cosine of the nearest phrasing, 0 to 1
     * @param neighbourhood the nearest phrasing, half the second and a quarter of the third
     */
    record Nearness(float[] nearest, float[] neighbourhood) {}

    static NearestPhrasings of(int features, short[] topicOf, List<SparseVector> vectors) {
        int[] starts = new int[features + 1];
        for (SparseVector vector : vectors) {
            for (int feature : vector.indexes()) {
                starts[feature + 1]++;
            }
        }
        for (int feature = 0; feature < features; feature++) {
            starts[feature + 1] += starts[feature];
        }
        int[] filled = starts.clone();
        int[] phrasings = new int[starts[features]];
        byte[] weights = new byte[starts[features]];
        for (int phrasing = 0; phrasing < vectors.size(); phrasing++) {
            SparseVector vector = vectors.get(phrasing);
            double norm = vector.norm();
            for (int i = 0; i < vector.indexes().length; i++) {
                int at = filled[vector.indexes()[i]]++;
                phrasings[at] = phrasing;
                weights[at] = (byte) Math.round(vector.values()[i] / norm * Byte.MAX_VALUE);
            }
        }
        return new NearestPhrasings(topicOf, starts, phrasings, weights);
    }

    Nearness to(SparseVector text, int topics) {
        float[] similarity = similarities(text);
        float[] first = new float[topics];
        float[] second = new float[topics];
        float[] third = new float[topics];
        for (int i = 0; i < similarity.length; i++) {
            int topic = topicOf[i];
            float value = similarity[i];
            if (value <= third[topic]) {
                continue;
            }
            if (value > first[topic]) {
                third[topic] = second[topic];
                second[topic] = first[topic];
                first[topic] = value;
            } else if (value > second[topic]) {
                third[topic] = second[topic];
                second[topic] = value;
            } else {
                third[topic] = value;
            }
        }
        float[] neighbourhood = new float[topics];
        for (int topic = 0; topic < topics; topic++) {
            neighbourhood[topic] = (float) (first[topic] + SECOND * second[topic] + THIRD * third[topic]);
        }
        return new Nearness(first, neighbourhood);
    }

    private float[] similarities(SparseVector text) {
        float[] similarity = new float[topicOf.length];
        double norm = text.norm() == 0 ? 1 : text.norm();
        for (int i = 0; i < text.indexes().length; i++) {
            int feature = text.indexes()[i];
            float value = (float) (text.values()[i] / norm / Byte.MAX_VALUE);
            for (int at = starts[feature]; at < starts[feature + 1]; at++) {
                similarity[phrasings[at]] += value * weights[at];
            }
        }
        return similarity;
    }
}

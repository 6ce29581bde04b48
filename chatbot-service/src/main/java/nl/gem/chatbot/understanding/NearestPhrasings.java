package nl.gem.chatbot.understanding;

import java.util.List;

/**
 * Cosine similarity of a question with every phrasing. Postings lie in arrays of primitives, for what is read from memory
 * is what a question costs: three bytes a posting.
 *
 * @param topicOf the topic of each phrasing
 * @param starts where the postings of each feature begin; one more than there are features
 * @param gaps how far the phrasing of a posting lies behind that of the posting before, of the same feature
 * @param weights the feature's weight in that phrasing, in 127ths of 1; 0 for a posting that only bridges a gap
 */
record NearestPhrasings(short[] topicOf, int[] starts, char[] gaps, byte[] weights) {

    private static final char WIDEST_GAP = Character.MAX_VALUE;
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
        int[] starts = starts(features, vectors);
        int[] filled = starts.clone();
        int[] last = new int[features];
        char[] gaps = new char[starts[features]];
        byte[] weights = new byte[starts[features]];
        for (int phrasing = 0; phrasing < vectors.size(); phrasing++) {
            SparseVector vector = vectors.get(phrasing);
            double norm = vector.norm();
            for (int i = 0; i < vector.indexes().length; i++) {
                int feature = vector.indexes()[i];
                int gap = phrasing - last[feature];
                for (; gap > WIDEST_GAP; gap -= WIDEST_GAP) {
                    gaps[filled[feature]++] = WIDEST_GAP;
                }
                int at = filled[feature]++;
                gaps[at] = (char) gap;
                weights[at] = (byte) Math.round(vector.values()[i] / norm * Byte.MAX_VALUE);
                last[feature] = phrasing;
            }
        }
        return new NearestPhrasings(topicOf, starts, gaps, weights);
    }

    private static int[] starts(int features, List<SparseVector> vectors) {
        int[] starts = new int[features + 1];
        int[] last = new int[features];
        for (int phrasing = 0; phrasing < vectors.size(); phrasing++) {
            for (int feature : vectors.get(phrasing).indexes()) {
                int gap = phrasing - last[feature];
                starts[feature + 1] += 1 + Math.max(0, gap - 1) / WIDEST_GAP;
                last[feature] = phrasing;
            }
        }
        for (int feature = 0; feature < features; feature++) {
            starts[feature + 1] += starts[feature];
        }
        return starts;
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
            int phrasing = 0;
            for (int at = starts[feature]; at < starts[feature + 1]; at++) {
                phrasing += gaps[at];
                similarity[phrasing] += value * weights[at];
            }
        }
        return similarity;
    }
}

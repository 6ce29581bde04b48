package nl.gem.chatbot.understanding;

/**
 * A linear classifier: a weight per feature and topic. Weights are kept as bytes with a scale per feature: eight times
 * smaller than as doubles, and the order of topics hardly ever changes by it.
 *
 * @param weights feature by feature, a byte per topic
 * @param scale what a weight of 1 stands for, per feature
 */
record TopicWeights(int topics, byte[] weights, float[] scale) {

    /** @param exact for each feature a weight per topic */
    static TopicWeights of(int topics, int features, float[][] exact) {
        byte[] weights = new byte[features * topics];
        float[] scale = new float[features];
        for (int feature = 0; feature < features; feature++) {
            int row = feature * topics;
            float most = 0;
            for (int topic = 0; topic < topics; topic++) {
                most = Math.max(most, Math.abs(exact[feature][topic]));
            }
            scale[feature] = most / Byte.MAX_VALUE;
            for (int topic = 0; topic < topics && most > 0; topic++) {
                weights[row + topic] = (byte) Math.round(exact[feature][topic] / most * Byte.MAX_VALUE);
            }
        }
        return new TopicWeights(topics, weights, scale);
    }

    /** The score of each topic; about 1 where the classifier is sure, below 0 where it excludes one. */
    float[] scores(SparseVector text) {
        float[] scores = new float[topics];
        for (int i = 0; i < text.indexes().length; i++) {
            int feature = text.indexes()[i];
            float value = text.values()[i] * scale[feature];
            int row = feature * topics;
            for (int topic = 0; topic < topics; topic++) {
                scores[topic] += value * weights[row + topic];
            }
        }
        return scores;
    }
}

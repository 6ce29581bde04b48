package nl.gem.chatbot.understanding;

/**
 * The features of a text that the vocabulary knows, weighted.
 *
 * @param indexes positions in the vocabulary, ascending
 * @param coverage the known share of the text's pieces, by weight, from 0 to 1: how much of it Gem has ever seen
 */
record SparseVector(int[] indexes, float[] values, double coverage) {

    /** The cosine of the angle with another, from 0 to 1; 0 if either has no feature. */
    double cosine(SparseVector other) {
        double product = 0;
        int at = 0;
        for (int i = 0; i < indexes.length; i++) {
            while (at < other.indexes.length && other.indexes[at] < indexes[i]) {
                at++;
            }
            if (at < other.indexes.length && other.indexes[at] == indexes[i]) {
                product += values[i] * other.values[at];
            }
        }
        double norms = norm() * other.norm();
        return norms == 0 ? 0 : product / norms;
    }

    double norm() {
        double square = 0;
        for (float value : values) {
            square += value * value;
        }
        return Math.sqrt(square);
    }
}

package nl.gem.chatbot.understanding;

import java.util.Arrays;
import java.util.List;

/**
 * Tells in which language a question is: multinomial naive Bayes over the pieces of its words, learned from the
 * phrasings.
 *
 * @param codes ISO 639-1
 * @param likelihoods logarithm of the probability of each feature of the vocabulary, language by language
 */
record Languages(List<String> codes, float[] likelihoods) {

    private static final double SMOOTHING = 0.1;

    static Languages learned(int features, List<Phrasing> phrasings, List<SparseVector> vectors) {
        List<String> codes =
                phrasings.stream().map(Phrasing::language).distinct().sorted().toList();
        float[] likelihoods = new float[codes.size() * features];
        for (int language = 0; language < codes.size(); language++) {
            double[] counts = new double[features];
            for (int i = 0; i < phrasings.size(); i++) {
                if (phrasings.get(i).language().equals(codes.get(language))) {
                    for (int feature : vectors.get(i).indexes()) {
                        counts[feature]++;
                    }
                }
            }
            double total = Arrays.stream(counts).sum() + SMOOTHING * features;
            for (int feature = 0; feature < features; feature++) {
                likelihoods[language * features + feature] = (float) Math.log((counts[feature] + SMOOTHING) / total);
            }
        }
        return new Languages(codes, likelihoods);
    }

    /** The probability of a language, from 0 to 1; 0 for one that the phrasings do not have. */
    double probability(String code, SparseVector text) {
        int asked = codes.indexOf(code);
        if (asked < 0 || text.indexes().length == 0) {
            return 0;
        }
        int features = likelihoods.length / codes.size();
        double[] sums = new double[codes.size()];
        for (int language = 0; language < sums.length; language++) {
            for (int feature : text.indexes()) {
                sums[language] += likelihoods[language * features + feature];
            }
        }
        double all = 0;
        for (double sum : sums) {
            all += Math.exp(sum - sums[asked]);
        }
        return 1 / all;
    }
}

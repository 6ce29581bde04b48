package nl.gem.chatbot.answering;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words, and the pieces of three to five characters inside them, by which two questions are compared. */
final class Features {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    private Features() {}

    /** Counts, damped by a logarithm. Case, accents and the value of digits do not matter. */
    static Map<String, Double> of(String text) {
        Map<String, Double> counts = new HashMap<>();
        String plain = ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        for (String word : NOT_A_WORD.split(plain.replaceAll("\\p{Nd}", "0"))) {
            if (!word.isEmpty()) {
                counts.merge("w" + word, 1.0, Double::sum);
                addPieces("^" + word + "$", counts);
            }
        }
        counts.replaceAll((feature, count) -> 1 + Math.log(count));
        return counts;
    }

    private static void addPieces(String word, Map<String, Double> counts) {
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int start = 0; start + length <= word.length(); start++) {
                counts.merge(word.substring(start, start + length), 1.0, Double::sum);
            }
        }
    }
}

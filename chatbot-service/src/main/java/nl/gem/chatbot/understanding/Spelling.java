package nl.gem.chatbot.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known word that a mistyped one most likely stands for, by the words that both leave when letters are taken out
 * (symmetric deletion, W. Garbe, 2012). Lucene's DirectSpellChecker takes one to three milliseconds a word; this takes
 * microseconds.
 */
final class Spelling {

    private static final int SHORTEST_WORD = 4;
    private static final int TWO_MISTAKES_FROM = 7;
    private static final int LONGEST_WORD = 24;
    private static final int LEAST_OCCURRENCES = 2;
    private static final double PRICE_OF_A_MISTAKE = 3;
    private static final double WORTH_OF_THE_FIRST_LETTER = 1;

    private static final int BITS_OF_WORD = 20;

    private final Map<String, Integer> occurrences = new HashMap<>();
    private final List<String> correctable;

    /** A hash of what remains of a word, and the word's place in its lowest bits; ascending. */
    private final long[] byRemains;

    /** @param texts each as its words */
    Spelling(Collection<List<String>> texts) {
        texts.forEach(words -> words.forEach(word -> occurrences.merge(word, 1, Integer::sum)));
        this.correctable = occurrences.keySet().stream()
                .filter(word -> isCorrectable(word) && occurrences.getOrDefault(word, 0) >= LEAST_OCCURRENCES)
                .sorted()
                .limit(1L << BITS_OF_WORD)
                .toList();
        this.byRemains = IntStream.range(0, correctable.size())
                .boxed()
                .flatMapToLong(place -> remains(correctable.get(place)).stream().mapToLong(rest -> key(rest) | place))
                .sorted()
                .toArray();
    }

    /** The words of a text, each unknown one followed by what it most likely stands for. */
    List<String> completed(List<String> words) {
        List<String> completed = new ArrayList<>(words.size());
        for (String word : words) {
            completed.add(word);
            String meant = occurrences.containsKey(word) || !isCorrectable(word) ? null : likeliest(word);
            if (meant != null) {
                completed.add(meant);
            }
        }
        return completed;
    }

    private @Nullable String likeliest(String word) {
        Set<String> candidates = new HashSet<>();
        remains(word).forEach(rest -> addWordsThatLeave(rest, candidates));
        String best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (String candidate : candidates) {
            int distance = distance(word, candidate);
            double worth = Math.log(occurrences.getOrDefault(candidate, 1))
                    - PRICE_OF_A_MISTAKE * distance
                    + (candidate.charAt(0) == word.charAt(0) ? WORTH_OF_THE_FIRST_LETTER : 0);
            boolean better = worth > most || worth == most && best != null && candidate.compareTo(best) < 0;
            if (distance <= mistakes(word) && better) {
                most = worth;
                best = candidate;
            }
        }
        return best;
    }

    private void addWordsThatLeave(String rest, Set<String> into) {
        long key = key(rest);
        int found = Arrays.binarySearch(byRemains, key);
        for (int at = found < 0 ? -found - 1 : found; at < byRemains.length; at++) {
            int place = (int) (byRemains[at] ^ key);
            if (byRemains[at] >>> BITS_OF_WORD != key >>> BITS_OF_WORD) {
                return;
            }
            into.add(correctable.get(place));
        }
    }

    /** Two different remains with one key cost a comparison too many, nothing else. */
    private static long key(String rest) {
        long hash = 0;
        for (int i = 0; i < rest.length(); i++) {
            hash = (hash ^ rest.charAt(i)) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
        }
        return hash << BITS_OF_WORD;
    }

    private static boolean isCorrectable(String word) {
        return word.length() >= SHORTEST_WORD && word.length() <= LONGEST_WORD;
    }

    private static int mistakes(String word) {
        return word.length() < TWO_MISTAKES_FROM ? 1 : 2;
    }

    /** The word itself, and what is left of it when as many letters are taken out as mistakes are allowed. */
    private static Set<String> remains(String word) {
        Set<String> remains = new HashSet<>(Set.of(word));
        Set<String> last = remains;
        for (int mistake = 0; mistake < mistakes(word); mistake++) {
            Set<String> shorter = new HashSet<>();
            for (String rest : last) {
                for (int i = 0; i < rest.length(); i++) {
                    shorter.add(rest.substring(0, i) + rest.substring(i + 1));
                }
            }
            remains.addAll(shorter);
            last = shorter;
        }
        return remains;
    }

    /** Optimal string alignment: letters inserted, left out, changed, or two neighbours swapped. */
    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(Math.min(last[column] + 1, current[column - 1] + 1), last[column - 1] + change);
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    current[column] = Math.min(current[column], beforeLast[column - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[other.length()];
    }
}

package nl.gem.chatbot.understanding;

import java.util.Arrays;
import java.util.List;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * What two texts are compared by: words, pairs of words and Dutch stems on one side; the pieces of three and four characters
 * inside each word on the other, which survive spelling mistakes.
 */
record Features(Tally words, Tally pieces) {

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 4;
    private static final String BEGIN = "<";

    static Features of(List<String> words) {
        Hashes ofWords = new Hashes(words.size() * 3);
        Hashes ofPieces = new Hashes(words.size() * 24);
        DutchStemmer stemmer = new DutchStemmer();
        String previous = BEGIN;
        for (String word : words) {
            ofWords.add(Hashes.of('w', word));
            ofWords.add(Hashes.of('p', previous, word));
            stemmer.setCurrent(word);
            stemmer.stem();
            ofWords.add(Hashes.of('s', stemmer.getCurrent()));
            addPieces("^" + word + "$", ofPieces);
            previous = word;
        }
        return new Features(Tally.of(ofWords.toArray()), Tally.of(ofPieces.toArray()));
    }

    private static void addPieces(String word, Hashes into) {
        for (int start = 0; start + SHORTEST_PIECE <= word.length(); start++) {
            long hash = Hashes.seed('c');
            int end = Math.min(word.length(), start + LONGEST_PIECE);
            for (int at = start; at < end; at++) {
                hash = Hashes.mix(hash, word.charAt(at));
                if (at - start + 1 >= SHORTEST_PIECE) {
                    into.add(hash);
                }
            }
        }
    }

    /** A growing list of FNV-1a hashes of 64 bits. */
    private static final class Hashes {

        private static final long OFFSET = 0xcbf29ce484222325L;
        private static final long PRIME = 0x100000001b3L;

        private long[] values;
        private int size;

        Hashes(int expected) {
            this.values = new long[Math.max(16, expected)];
        }

        void add(long hash) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = hash;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }

        static long seed(char sort) {
            return mix(OFFSET, sort);
        }

        static long mix(long hash, char letter) {
            return ((hash ^ (letter & 0xff)) * PRIME ^ (letter >>> 8)) * PRIME;
        }

        static long of(char sort, String... parts) {
            long hash = seed(sort);
            for (String part : parts) {
                for (int i = 0; i < part.length(); i++) {
                    hash = mix(hash, part.charAt(i));
                }
                hash = mix(hash, ' ');
            }
            return hash;
        }
    }
}

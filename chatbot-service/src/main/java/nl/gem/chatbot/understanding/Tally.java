package nl.gem.chatbot.understanding;

import java.util.Arrays;

/** How often each feature occurs in a text. Features are known by a 64-bit hash; the keys are in ascending order. */
record Tally(long[] keys, int[] counts) {

    /** @param occurrences a hash per occurrence, in any order; sorted in place */
    static Tally of(long[] occurrences) {
        Arrays.sort(occurrences);
        int distinct = 0;
        for (int i = 0; i < occurrences.length; i++) {
            if (i == 0 || occurrences[i] != occurrences[i - 1]) {
                distinct++;
            }
        }
        long[] keys = new long[distinct];
        int[] counts = new int[distinct];
        int at = -1;
        for (int i = 0; i < occurrences.length; i++) {
            if (i == 0 || occurrences[i] != occurrences[i - 1]) {
                keys[++at] = occurrences[i];
            }
            counts[at]++;
        }
        return new Tally(keys, counts);
    }
}

package nl.gem.chatbot.understanding;

import java.util.Arrays;
import java.util.Collection;

/**
 * The features that occur in at least two phrasings, and how rare each is (smoothed inverse document frequency). Features
 * that occur once tell little and would double the size of the model.
 */
final class Vocabulary {

    /** Words weigh less than pieces, as measured on the development questions. */
    private static final double WEIGHT_OF_WORDS = 0.7;

    private static final int LEAST_OCCURRENCES = 2;

    /** Keys are hashes, so their first bits tell about where one lies. */
    private static final int LEADING_BITS = 16;

    private final long[] keys;
    private final int[] starts;
    private final float[] rarity;
    private final float rarityOfUnknown;

    /** @param keys hashes of the features, ascending */
    Vocabulary(long[] keys, float[] rarity, float rarityOfUnknown) {
        this.keys = keys;
        this.starts = starts(keys);
        this.rarity = rarity;
        this.rarityOfUnknown = rarityOfUnknown;
    }

    static Vocabulary of(Collection<Features> texts) {
        int total = texts.stream()
                .mapToInt(text -> text.words().keys().length + text.pieces().keys().length)
                .sum();
        long[] all = new long[total];
        int filled = 0;
        for (Features text : texts) {
            for (Tally tally : new Tally[] {text.words(), text.pieces()}) {
                System.arraycopy(tally.keys(), 0, all, filled, tally.keys().length);
                filled += tally.keys().length;
            }
        }
        Tally occurrences = Tally.of(all);
        int known = (int) Arrays.stream(occurrences.counts())
                .filter(count -> count >= LEAST_OCCURRENCES)
                .count();
        long[] keys = new long[known];
        float[] rarity = new float[known];
        int at = 0;
        for (int i = 0; i < occurrences.keys().length; i++) {
            if (occurrences.counts()[i] >= LEAST_OCCURRENCES) {
                keys[at] = occurrences.keys()[i];
                rarity[at++] = rarity(texts.size(), occurrences.counts()[i]);
            }
        }
        return new Vocabulary(keys, rarity, rarity(texts.size(), 1));
    }

    int size() {
        return keys.length;
    }

    long[] keys() {
        return keys;
    }

    float[] rarity() {
        return rarity;
    }

    float rarityOfUnknown() {
        return rarityOfUnknown;
    }

    SparseVector vector(Features text) {
        int most = text.words().keys().length + text.pieces().keys().length;
        long[] positioned = new long[most];
        Block words = block(text.words(), WEIGHT_OF_WORDS, positioned, 0);
        Block pieces = block(text.pieces(), 1, positioned, words.end());
        Arrays.sort(positioned, 0, pieces.end());
        int[] indexes = new int[pieces.end()];
        float[] values = new float[pieces.end()];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = (int) (positioned[i] >>> 32);
            values[i] = Float.intBitsToFloat((int) positioned[i]);
        }
        return new SparseVector(indexes, values, pieces.coverage());
    }

    private record Block(int end, double coverage) {}

    /** Writes index and value of each known feature as one long, so that both are sorted at once. */
    private Block block(Tally tally, double weight, long[] into, int from) {
        int end = from;
        double square = 0;
        double all = 0;
        double seen = 0;
        for (int i = 0; i < tally.keys().length; i++) {
            double damped = 1 + Math.log(tally.counts()[i]);
            int index = index(tally.keys()[i]);
            double value = damped * (index < 0 ? rarityOfUnknown : rarity[index]);
            all += value;
            if (index >= 0) {
                seen += value;
                square += value * value;
                into[end++] = (long) index << 32 | Float.floatToRawIntBits((float) value) & 0xffffffffL;
            }
        }
        float scale = square == 0 ? 0 : (float) (weight / Math.sqrt(square));
        for (int i = from; i < end; i++) {
            float value = Float.intBitsToFloat((int) into[i]) * scale;
            into[i] = into[i] & 0xffffffff00000000L | Float.floatToRawIntBits(value) & 0xffffffffL;
        }
        return new Block(end, all == 0 ? 0 : seen / all);
    }

    /** Where the keys begin of which the leading bits are at least so large; one more than there are values of these bits. */
    private static int[] starts(long[] keys) {
        int[] starts = new int[(1 << LEADING_BITS) + 1];
        for (long key : keys) {
            starts[leading(key) + 1]++;
        }
        for (int value = 0; value < 1 << LEADING_BITS; value++) {
            starts[value + 1] += starts[value];
        }
        return starts;
    }

    /** In the order of signed numbers, as the keys are. */
    private static int leading(long key) {
        return (int) ((key ^ Long.MIN_VALUE) >>> Long.SIZE - LEADING_BITS);
    }

    /** @return the place of a feature, or less than 0 if it is unknown */
    private int index(long key) {
        int leading = leading(key);
        return Arrays.binarySearch(keys, starts[leading], starts[leading + 1], key);
    }

    private static float rarity(int texts, int occurrences) {
        return (float) (Math.log((1.0 + texts) / (1.0 + occurrences)) + 1);
    }
}

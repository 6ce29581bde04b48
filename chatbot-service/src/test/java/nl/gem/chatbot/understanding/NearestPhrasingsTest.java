package nl.gem.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NearestPhrasingsTest {

    private static final int FEATURES = 30;

    /** Weights are kept in 127ths, and up to eight of them are added. */
    private static final Offset<Float> ROUNDING = Offset.offset(0.04f);

    private final Random random = new Random(20_261_127);

    @Test
    void the_nearest_phrasing_of_a_topic_is_the_one_with_the_largest_cosine() {
        List<SparseVector> phrasings = new ArrayList<>();
        short[] topicOf = new short[300];
        for (int i = 0; i < topicOf.length; i++) {
            phrasings.add(vector());
            topicOf[i] = (short) (i % 7);
        }
        NearestPhrasings nearest = NearestPhrasings.of(FEATURES, topicOf, phrasings);
        SparseVector question = vector();

        float[] found = nearest.to(question, 7).nearest();

        for (int topic = 0; topic < 7; topic++) {
            float expected = 0;
            for (int i = topic; i < topicOf.length; i += 7) {
                expected = Math.max(expected, (float) phrasings.get(i).cosine(question));
            }
            assertThat(found[topic]).isCloseTo(expected, ROUNDING);
        }
    }

    private SparseVector vector() {
        int[] indexes = random.ints(0, FEATURES).distinct().limit(8).sorted().toArray();
        float[] values = new float[indexes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() + 0.1f;
        }
        return new SparseVector(indexes, values, 1);
    }
}

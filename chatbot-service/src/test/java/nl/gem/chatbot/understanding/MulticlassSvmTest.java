package nl.gem.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MulticlassSvmTest {

    private static final SparseVector FIRST = new SparseVector(new int[] {0, 3}, new float[] {1, 0.5f}, 1);
    private static final SparseVector SECOND = new SparseVector(new int[] {1, 3}, new float[] {1, 0.5f}, 1);
    private static final SparseVector THIRD = new SparseVector(new int[] {2, 3}, new float[] {1, 0.5f}, 1);
    private static final SparseVector NOTHING = new SparseVector(new int[0], new float[0], 0);

    private final float[][] weights =
            MulticlassSvm.learned(List.of(FIRST, SECOND, THIRD, NOTHING), new short[] {0, 1, 2, 2}, 4, 4);

    @Test
    void each_example_scores_highest_for_its_own_topic() {
        TopicWeights learned = TopicWeights.of(4, 4, weights);

        assertThat(best(learned.scores(FIRST))).isZero();
        assertThat(best(learned.scores(SECOND))).isEqualTo(1);
        assertThat(best(learned.scores(THIRD))).isEqualTo(2);
    }

    /** The multipliers of each example add up to nothing, and so do the weights of each feature over the topics. */
    @Test
    void the_weights_of_a_feature_add_up_to_nothing() {
        for (int feature = 0; feature < 4; feature++) {
            float sum = 0;
            for (int topic = 0; topic < 4; topic++) {
                sum += weights[feature][topic];
            }
            assertThat(sum).isBetween(-1e-5f, 1e-5f);
        }
    }

    @Test
    void a_feature_that_all_share_tells_nothing_apart() {
        assertThat(Math.abs(weights[3][0])).isLessThan(Math.abs(weights[0][0]));
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int topic = 1; topic < scores.length; topic++) {
            best = scores[topic] > scores[best] ? topic : best;
        }
        return best;
    }
}

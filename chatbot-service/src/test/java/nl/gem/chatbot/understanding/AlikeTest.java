package nl.gem.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeTest {

    @Test
    void texts_that_share_most_of_their_features_are_together_in_the_order_in_which_they_came() {
        assertThat(Alike.groups(List.of(vector(1, 2, 3), vector(7, 8), vector(1, 2, 4), vector(7, 8))))
                .containsExactly(List.of(0, 2), List.of(1, 3));
    }

    @Test
    void texts_that_share_a_little_are_apart() {
        assertThat(Alike.groups(List.of(vector(1, 2, 3), vector(1, 5, 6)))).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void texts_without_any_known_feature_are_each_alone() {
        assertThat(Alike.groups(List.of(vector(), vector()))).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void groups_do_not_grow_from_neighbour_to_neighbour() {
        assertThat(Alike.groups(List.of(vector(1, 2, 3), vector(2, 3, 4), vector(3, 4, 5))))
                .containsExactly(List.of(0, 1), List.of(2));
    }

    @Test
    void nothing_makes_no_group() {
        assertThat(Alike.groups(List.of())).isEmpty();
    }

    private static SparseVector vector(int... indexes) {
        float[] values = new float[indexes.length];
        Arrays.fill(values, 1);
        return new SparseVector(indexes, values, 1);
    }
}

package nl.gem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void the_median_is_the_middle_one_whatever_the_order() {
        assertThat(Statistics.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Statistics.median(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3.0);
        assertThatThrownBy(() -> Statistics.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        long[] hundred = LongStream.rangeClosed(1, 100).map(n -> 101 - n).toArray();
        assertThat(Statistics.percentile(hundred, 95)).isEqualTo(95);
        assertThat(Statistics.percentile(hundred, 99)).isEqualTo(99);
        assertThat(Statistics.percentile(hundred, 100)).isEqualTo(100);
        assertThat(Statistics.percentile(new long[] {7, 3}, 50)).isEqualTo(3);
        assertThat(Statistics.percentile(new long[] {7}, 1)).isEqualTo(7);
        assertThat(hundred[0]).as("the measurements are left in their order").isEqualTo(100);
    }

    @Test
    void a_percentile_of_nothing_or_beyond_all_is_refused() {
        assertThatThrownBy(() -> Statistics.percentile(new long[0], 95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Statistics.percentile(new long[] {1}, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Statistics.percentile(new long[] {1}, 101))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

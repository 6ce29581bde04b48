package nl.gem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.gem.bench.BenchOptions.Family;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {

    @Test
    void without_a_name_everything_is_measured() {
        BenchOptions options = BenchOptions.parse(List.of());
        assertThat(options.families()).containsExactlyInAnyOrder(Family.values());
        assertThat(options.rounds()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_name_and_quick_may_stand_in_any_order() {
        assertThat(BenchOptions.parse(List.of("--quick", "handover")))
                .isEqualTo(BenchOptions.parse(List.of("handover", "--quick")))
                .satisfies(options -> assertThat(options.families()).containsExactly(Family.HANDOVER));
    }

    @Test
    void an_unknown_name_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> BenchOptions.parse(List.of("chatt")))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining("\"chatt\"");
    }
}

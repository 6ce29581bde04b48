package nl.gem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void the_ratio_is_the_middle_one_of_the_rounds_so_one_slow_minute_of_the_machine_does_not_count() {
        Figure figure =
                Figure.of("chat.throughput", "answers/s", List.of(800.0, 80.0, 850.0), List.of(1000.0, 100.0, 1000.0));
        assertThat(figure.value()).isEqualTo(800);
        assertThat(figure.against()).isEqualTo(1000);
        assertThat(figure.ratio()).isEqualTo(0.8);
    }

    @Test
    void a_figure_is_one_line_with_four_digits() {
        Figure figure = Figure.of("x", "ms", List.of(1.23456), List.of(3.0));
        assertThat(figure.json())
                .isEqualTo("{\"name\":\"x\",\"value\":1.235,\"unit\":\"ms\",\"against\":3.0,\"ratio\":0.4115}");
    }

    @Test
    void a_round_that_measured_one_side_only_is_refused() {
        assertThatThrownBy(() -> Figure.of("x", "ms", List.of(1.0, 2.0), List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Figure.of("x", "ms", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

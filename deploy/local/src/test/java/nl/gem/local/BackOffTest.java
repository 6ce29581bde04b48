package nl.gem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration SHORT_LIFE = Duration.ofSeconds(1);

    @Test
    void pauses_double_up_to_five_seconds() {
        BackOff backOff = new BackOff();
        assertThat(IntStream.range(0, 7)
                        .mapToObj(death -> backOff.afterLifeOf(SHORT_LIFE).toMillis()))
                .containsExactly(200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L);
    }

    @Test
    void long_life_makes_up_for_earlier_deaths() {
        BackOff backOff = new BackOff();
        IntStream.range(0, 7).forEach(death -> backOff.afterLifeOf(SHORT_LIFE));

        assertThat(backOff.afterLifeOf(Duration.ofSeconds(30))).isEqualTo(Duration.ofMillis(200));
        assertThat(backOff.afterLifeOf(SHORT_LIFE)).isEqualTo(Duration.ofMillis(400));
    }
}

package nl.gem.chatbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedChangeTest {

    /** Counted in Pascal's triangle. */
    @ParameterizedTest
    @CsvSource({"0, 0, 1", "1, 0, 0.5", "5, 0, 0.03125", "3, 1, 0.3125", "6, 2, 0.14453125", "0, 4, 1"})
    void the_chance_is_that_of_as_many_heads_of_fair_coins(int lost, int won, double chance) {
        assertThat(new PairedChange(lost, won).chanceOfAsMuchLost()).isCloseTo(chance, within(1e-9));
    }

    @Test
    void a_loss_is_one_when_chance_does_not_explain_it() {
        assertThat(new PairedChange(4, 0).isWorse()).isFalse();
        assertThat(new PairedChange(5, 0).isWorse()).isTrue();
        assertThat(new PairedChange(60, 55).isWorse()).isFalse();
        assertThat(new PairedChange(70, 45).isWorse()).isTrue();
    }

    @Test
    void thousands_of_changes_can_be_weighed() {
        assertThat(new PairedChange(3_000, 3_000).chanceOfAsMuchLost()).isCloseTo(0.5, within(0.01));
    }
}

package nl.gem.chatbot.training;

import static nl.gem.chatbot.training.EvaluationFixture.card;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gem.chatbot.evaluation.Scorecard;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Scorecard BEFORE = card(0.9, 0.9, 0.9, 0.9);

    @Test
    void what_stays_the_same_or_gets_better_passes() {
        assertThat(failed(BEFORE)).isEmpty();
        assertThat(failed(card(0.95, 0.95, 0.95, 1.0))).isEmpty();
    }

    @Test
    void each_share_that_falls_is_named() {
        assertThat(failed(card(0.8, 0.9, 0.9, 0.9))).containsExactly("topics");
        assertThat(failed(card(0.9, 0.8, 0.9, 0.9))).containsExactly("precision");
        assertThat(failed(card(0.9, 0.9, 0.8, 0.9))).containsExactly("must-refuse");
        assertThat(failed(card(0.9, 0.9, 0.9, 0.8))).containsExactly("wishes");
    }

    @Test
    void one_question_in_a_hundred_may_fall_and_no_more() {
        assertThat(failed(card(0.8901, 0.9, 0.9, 0.9))).isEmpty();
        assertThat(failed(card(0.8899, 0.9, 0.9, 0.9))).containsExactly("topics");
    }

    @Test
    void a_share_that_cannot_be_measured_any_more_does_not_pass() {
        assertThat(failed(card(0.9, null, 0.9, 0.9))).containsExactly("precision");
    }

    @Test
    void a_share_that_could_not_be_measured_before_passes() {
        assertThat(Gate.of(card(null, null, null, null), BEFORE)).allMatch(Gate::passed);
    }

    @Test
    void both_shares_are_shown() {
        assertThat(Gate.of(BEFORE, card(0.8, 0.9, 0.9, 0.9)).getFirst()).satisfies(gate -> {
            assertThat(gate.before()).isEqualTo(0.9);
            assertThat(gate.after()).isEqualTo(0.8);
        });
    }

    private static List<String> failed(Scorecard after) {
        return Gate.of(BEFORE, after).stream()
                .filter(gate -> !gate.passed())
                .map(Gate::name)
                .toList();
    }
}

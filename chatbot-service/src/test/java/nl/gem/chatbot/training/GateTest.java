package nl.gem.chatbot.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.AnsweringFixture;
import nl.gem.chatbot.answering.Reply;
import nl.gem.chatbot.evaluation.LabelledQuestion;
import nl.gem.chatbot.evaluation.Verdict;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final int ENOUGH = 5;

    private static final Reply RIGHT = new Reply.Answer(AnsweringFixture.PASSPORT);
    private static final Reply WRONG = new Reply.Answer(AnsweringFixture.URGENT);
    private static final Reply UNKNOWN = new Reply.Unknown();
    private static final Reply WISH = new Reply.HandoverWish();
    private static final String TOPIC = AnsweringFixture.PASSPORT.id();
    private static final String OTHER = AnsweringFixture.URGENT.id();

    @Test
    void what_stays_the_same_or_gets_better_passes() {
        assertThat(failed(all(TOPIC, RIGHT, TOPIC), all(TOPIC, RIGHT, TOPIC))).isEmpty();
        assertThat(failed(all(TOPIC, WRONG, OTHER), all(TOPIC, RIGHT, TOPIC))).isEmpty();
    }

    @Test
    void each_quality_that_is_lost_is_named() {
        assertThat(failed(all(TOPIC, UNKNOWN, TOPIC), all(TOPIC, UNKNOWN, OTHER)))
                .containsExactly("topics");
        assertThat(failed(all(TOPIC, RIGHT, TOPIC), all(TOPIC, UNKNOWN, TOPIC))).containsExactly("answered");
        assertThat(failed(all(TOPIC, UNKNOWN, TOPIC), all(TOPIC, WRONG, TOPIC))).containsExactly("precision");
        assertThat(failed(all("OOS", UNKNOWN, TOPIC), all("OOS", RIGHT, TOPIC)))
                .containsExactly("precision", "must-refuse");
        assertThat(failed(all("HANDOVER", WISH, TOPIC), all("HANDOVER", UNKNOWN, TOPIC)))
                .containsExactly("wishes");
    }

    @Test
    void a_few_questions_may_move_because_learning_anew_moves_them() {
        List<Verdict> before = all("HANDOVER", WISH, TOPIC);
        List<Verdict> after = Stream.concat(
                        before.stream().skip(1),
                        all("HANDOVER", UNKNOWN, TOPIC).stream().limit(1))
                .toList();

        assertThat(failed(before, after)).isEmpty();
    }

    @Test
    void both_shares_are_shown() {
        List<Verdict> before = all(TOPIC, UNKNOWN, TOPIC);
        List<Verdict> after = all(TOPIC, UNKNOWN, OTHER);

        assertThat(Gate.of(before, after).getFirst()).satisfies(gate -> {
            assertThat(gate.before()).isEqualTo(1);
            assertThat(gate.after()).isEqualTo(0);
        });
    }

    private static List<Verdict> all(String label, Reply reply, String first) {
        return Collections.nCopies(
                ENOUGH, new Verdict(new LabelledQuestion(label, "nl", "plain", "vraag"), reply, List.of(first), false));
    }

    private static List<String> failed(List<Verdict> before, List<Verdict> after) {
        return Gate.of(before, after).stream()
                .filter(gate -> !gate.passed())
                .map(Gate::name)
                .toList();
    }
}

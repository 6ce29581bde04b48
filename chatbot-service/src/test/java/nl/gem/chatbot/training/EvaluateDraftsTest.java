package nl.gem.chatbot.training;

import static nl.gem.chatbot.training.TrainingFixture.NOW;
import static nl.gem.chatbot.training.TrainingFixture.TESSA;
import static nl.gem.chatbot.training.TrainingFixture.TIMO;
import static nl.gem.chatbot.training.TrainingFixture.done;
import static nl.gem.chatbot.training.TrainingFixture.now;
import static nl.gem.chatbot.training.TrainingFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.training.Evaluation.State;
import nl.gem.chatbot.training.Refusal.Sort;
import nl.gem.chatbot.understanding.ContentFixture;
import org.junit.jupiter.api.Test;

class EvaluateDraftsTest {

    private final TrainingFixture training = new TrainingFixture();

    @Test
    void without_drafts_there_is_nothing_to_evaluate() {
        assertThat(refused(training.evaluate.ask(TESSA)).sort()).isEqualTo(Sort.CONFLICT);
    }

    @Test
    void what_was_asked_for_is_carried_out() {
        training.drafted("paspoort-kosten", "pasgeld");
        done(training.evaluate.ask(TESSA));
        assertThat(last().state()).isEqualTo(State.RUNNING);

        now(training.evaluate.carryOut());

        assertThat(last()).satisfies(evaluation -> {
            assertThat(evaluation.state()).isEqualTo(State.DONE);
            assertThat(evaluation.drafts()).isEqualTo(training.copy().key());
            assertThat(evaluation.outcome().topics()).containsExactly("paspoort-kosten");
            assertThat(evaluation.outcome().before().n()).isEqualTo(2);
            assertThat(evaluation.outcome().gates())
                    .extracting(Gate::name)
                    .contains("topics", "answered", "precision", "must-refuse", "wishes", "linter", "leave-one-out");
        });
    }

    @Test
    void drafts_that_make_gem_worse_do_not_pass_and_cannot_be_proposed() {
        Article flooded = training.article("afval-kalender");
        for (Article other : ContentFixture.ARTICLES) {
            if (!other.id().equals(flooded.id())) {
                for (String phrasing : other.phrasings().get("nl")) {
                    flooded = flooded.withPhrasing("nl", phrasing + " hallo");
                }
            }
        }
        done(training.save.save(flooded, null, true, TESSA));
        done(training.evaluate.ask(TESSA));

        now(training.evaluate.carryOut());

        assertThat(last().outcome().gates())
                .filteredOn(gate -> !gate.passed())
                .extracting(Gate::name)
                .contains("leave-one-out");
        assertThat(refused(training.propose.propose(null, TESSA)).sort()).isEqualTo(Sort.CONFLICT);
    }

    @Test
    void nobody_asked_so_nothing_is_done() {
        training.drafted("paspoort-kosten", "pasgeld");
        training.beforeWork = () -> {
            throw new AssertionError("nobody asked for this");
        };

        now(training.evaluate.carryOut());
    }

    @Test
    void an_evaluation_that_another_replica_carries_out_is_left_to_it_until_it_falls_silent() {
        training.drafted("paspoort-kosten", "pasgeld");
        done(training.evaluate.ask(TESSA));
        now(training.evaluations.take(NOW.minusSeconds(60), NOW));
        now(training.evaluate.carryOut());
        assertThat(last().state()).isEqualTo(State.RUNNING);

        training.evaluations.takenAt = NOW.minusSeconds(121);
        now(training.evaluate.carryOut());
        assertThat(last().state()).isEqualTo(State.DONE);
    }

    @Test
    void a_failure_of_learning_is_told() {
        training.drafted("paspoort-kosten", "pasgeld");
        done(training.evaluate.ask(TESSA));
        training.beforeWork = () -> {
            throw new IllegalStateException("no memory left");
        };

        assertThatThrownBy(() -> now(training.evaluate.carryOut())).hasMessage("no memory left");

        assertThat(last().state()).isEqualTo(State.FAILED);
        training.beforeWork = () -> {};
        done(training.evaluate.ask(TESSA));
        now(training.evaluate.carryOut());
        assertThat(last().state()).isEqualTo(State.DONE);
    }

    @Test
    void drafts_that_changed_before_somebody_took_it_are_evaluated_as_they_are() {
        training.drafted("paspoort-kosten", "pasgeld");
        done(training.evaluate.ask(TESSA));
        training.drafted("afval-kalender", "kliko dag");

        now(training.evaluate.carryOut());

        assertThat(last().state()).isEqualTo(State.DONE);
        assertThat(last().drafts()).isEqualTo(training.copy().key());
        assertThat(last().outcome().topics()).containsExactly("afval-kalender", "paspoort-kosten");
    }

    @Test
    void drafts_that_were_thrown_away_before_somebody_took_it_do_not_keep_it_running() {
        training.drafted("paspoort-kosten", "pasgeld");
        done(training.evaluate.ask(TESSA));
        now(training.drafts.discard("paspoort-kosten"));

        now(training.evaluate.carryOut());

        assertThat(last().state()).isNotEqualTo(State.RUNNING);
        assertThat(refused(training.propose.propose(null, TESSA)).sort()).isEqualTo(Sort.CONFLICT);
    }

    @Test
    void a_replica_that_was_overtaken_changes_nothing_when_it_is_done() {
        training.drafted("paspoort-kosten", "pasgeld");
        done(training.evaluate.ask(TESSA));
        askAgainMeanwhile();

        now(training.evaluate.carryOut());

        assertThat(last().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void a_replica_that_was_overtaken_changes_nothing_when_it_fails() {
        training.drafted("paspoort-kosten", "pasgeld");
        done(training.evaluate.ask(TESSA));
        training.beforeWork = () -> {
            training.beforeWork = () -> {};
            training.drafted("paspoort-kosten", "pasgelden");
            done(training.evaluate.ask(TIMO));
            throw new IllegalStateException("no memory left");
        };

        assertThatThrownBy(() -> now(training.evaluate.carryOut())).hasMessage("no memory left");

        assertThat(last().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void asking_twice_for_the_same_does_not_begin_again() {
        training.drafted("paspoort-kosten", "pasgeld");
        done(training.evaluate.ask(TESSA));
        now(training.evaluations.take(NOW, NOW));

        done(training.evaluate.ask(TIMO));

        assertThat(training.evaluations.takenAt).isEqualTo(NOW);
    }

    private void askAgainMeanwhile() {
        training.beforeWork = () -> {
            training.beforeWork = () -> {};
            training.drafted("paspoort-kosten", "pasgelden");
            done(training.evaluate.ask(TIMO));
        };
    }

    private Evaluation last() {
        return now(training.evaluations.last()).orElseThrow();
    }
}

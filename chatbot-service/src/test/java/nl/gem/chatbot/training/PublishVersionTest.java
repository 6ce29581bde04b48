package nl.gem.chatbot.training;

import static nl.gem.chatbot.training.TrainingFixture.NOW;
import static nl.gem.chatbot.training.TrainingFixture.TESSA;
import static nl.gem.chatbot.training.TrainingFixture.TIMO;
import static nl.gem.chatbot.training.TrainingFixture.done;
import static nl.gem.chatbot.training.TrainingFixture.now;
import static nl.gem.chatbot.training.TrainingFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gem.chatbot.content.KnowledgeFixture;
import nl.gem.chatbot.content.Version.State;
import nl.gem.chatbot.training.Refusal.Sort;
import nl.gem.chatbot.understanding.ContentFixture;
import org.junit.jupiter.api.Test;

/** From drafts that were evaluated to what is live, and back. */
class PublishVersionTest {

    private final TrainingFixture training = new TrainingFixture();

    @Test
    void who_proposed_a_version_may_not_publish_it() {
        int proposed = training.proposed("paspoort-kosten", "pasgeld");

        Refusal refusal = refused(training.publish.publish(proposed, TESSA));

        assertThat(refusal.sort()).isEqualTo(Sort.CONFLICT);
        assertThat(refusal.detail()).isEqualTo("A second trainer has to publish this.");
        assertThat(training.live()).isEqualTo(1);
    }

    @Test
    void another_trainer_publishes_it_and_gem_knows_it_at_once() {
        int proposed = training.proposed("paspoort-kosten", "pasgeld");

        done(training.publish.publish(proposed, TIMO));

        assertThat(training.live()).isEqualTo(proposed);
        assertThat(training.version(proposed)).satisfies(version -> {
            assertThat(version.madeBy()).isEqualTo("tessa");
            assertThat(version.publishedBy()).isEqualTo("timo");
            assertThat(version.publishedAt()).isEqualTo(NOW);
            assertThat(version.changed()).containsExactly("paspoort-kosten");
        });
        assertThat(training.version(1).state()).isEqualTo(State.PAST);
        assertThat(training.knowledge.version()).contains(proposed);
        assertThat(training.copy().drafts()).isEmpty();
    }

    @Test
    void a_proposal_is_refused_when_another_version_went_live_since() {
        int proposed = training.proposed("paspoort-kosten", "pasgeld");
        now(KnowledgeFixture.takeIn(training.library, training.clock).takeIn(ContentFixture.ARTICLES.subList(0, 6)));

        assertThat(refused(training.publish.publish(proposed, TIMO)).sort()).isEqualTo(Sort.CONFLICT);
        assertThat(training.version(proposed).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void a_proposal_can_be_withdrawn_and_its_drafts_stay() {
        int proposed = training.proposed("paspoort-kosten", "pasgeld");

        done(training.publish.withdraw(proposed));

        assertThat(training.version(proposed).state()).isEqualTo(State.WITHDRAWN);
        assertThat(training.copy().drafts()).containsOnlyKeys("paspoort-kosten");
        assertThat(refused(training.publish.publish(proposed, TIMO)).sort()).isEqualTo(Sort.CONFLICT);
        assertThat(done(training.propose.propose(null, TESSA))).isGreaterThan(proposed);
    }

    @Test
    void one_trainer_goes_back_to_what_was_live_before() {
        int published = training.proposed("paspoort-kosten", "pasgeld");
        done(training.publish.publish(published, TIMO));

        done(training.publish.rollBack(1, TIMO));

        assertThat(training.live()).isEqualTo(1);
        assertThat(training.knowledge.version()).contains(1);
        assertThat(training.version(published).state()).isEqualTo(State.PAST);
        done(training.publish.rollBack(published, TESSA));
        assertThat(training.live()).isEqualTo(published);
    }

    @Test
    void what_was_never_live_cannot_be_rolled_back_to() {
        int proposed = training.proposed("paspoort-kosten", "pasgeld");

        assertThat(refused(training.publish.rollBack(proposed, TIMO)).sort()).isEqualTo(Sort.CONFLICT);
        assertThat(refused(training.publish.rollBack(1, TIMO)).sort()).isEqualTo(Sort.CONFLICT);
        done(training.publish.withdraw(proposed));
        assertThat(refused(training.publish.rollBack(proposed, TIMO)).sort()).isEqualTo(Sort.CONFLICT);
    }

    @Test
    void a_version_that_does_not_exist_is_missing() {
        assertThat(refused(training.publish.publish(99, TIMO)).sort()).isEqualTo(Sort.MISSING);
        assertThat(refused(training.publish.rollBack(99, TIMO)).sort()).isEqualTo(Sort.MISSING);
        assertThat(refused(training.publish.withdraw(99)).sort()).isEqualTo(Sort.MISSING);
    }

    @Test
    void drafts_that_were_written_after_the_proposal_stay() {
        int proposed = training.proposed("paspoort-kosten", "pasgeld");
        training.drafted("paspoort-kosten", "pasgelden");
        training.drafted("afval-kalender", "kliko dag");

        done(training.publish.publish(proposed, TIMO));

        assertThat(training.copy().drafts()).containsOnlyKeys("paspoort-kosten", "afval-kalender");
        assertThat(training.liveArticles()
                        .get("paspoort-kosten")
                        .article()
                        .phrasings()
                        .get("nl"))
                .contains("pasgeld")
                .doesNotContain("pasgelden");
    }

    @Test
    void drafts_that_were_not_evaluated_cannot_be_proposed() {
        training.drafted("paspoort-kosten", "pasgeld");
        assertThat(refused(training.propose.propose(null, TESSA)).sort()).isEqualTo(Sort.CONFLICT);

        training.evaluatedWell();
        training.drafted("paspoort-kosten", "pasgelden");
        assertThat(refused(training.propose.propose(null, TESSA)).detail())
                .isEqualTo("The drafts have changed since they were evaluated.");
    }

    @Test
    void drafts_that_make_something_worse_cannot_be_proposed() {
        training.drafted("paspoort-kosten", "pasgeld");
        training.evaluatedWell();
        training.evaluations.last = new Evaluation(
                training.copy().key(), Evaluation.State.DONE, "any", NOW, NOW, EvaluationFixture.failing());

        assertThat(refused(training.propose.propose(null, TESSA)).sort()).isEqualTo(Sort.CONFLICT);
    }

    @Test
    void one_proposal_waits_at_a_time() {
        training.proposed("paspoort-kosten", "pasgeld");

        assertThat(refused(training.propose.propose(null, TIMO)).detail())
                .isEqualTo("Version 2 is waiting; publish or withdraw it first.");
    }

    @Test
    void nothing_cannot_be_proposed() {
        training.evaluatedWell();

        assertThat(refused(training.propose.propose(null, TESSA)).detail()).isEqualTo("There are no drafts.");
    }
}

package nl.gem.chatbot.training;

import static nl.gem.chatbot.training.TrainingFixture.TESSA;
import static nl.gem.chatbot.training.TrainingFixture.done;
import static nl.gem.chatbot.training.TrainingFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.training.Inbox.Outcome;
import nl.gem.chatbot.training.Refusal.Fault;
import nl.gem.chatbot.training.Refusal.Sort;
import nl.gem.chatbot.training.ReviewQuestions.Review;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewQuestionsTest {

    private static final QuestionId ONE = new QuestionId(new ConversationId(new UUID(1, 1)), 1);
    private static final QuestionId OTHER = new QuestionId(new ConversationId(new UUID(1, 2)), 3);

    private final TrainingFixture training = new TrainingFixture();

    @BeforeEach
    void questions() {
        training.inbox.there.addAll(List.of(ONE, OTHER));
    }

    @Test
    void questions_are_labelled_without_a_phrasing() {
        assertThat(done(review(Outcome.LABELLED, "paspoort-kosten", null, true)))
                .isEqualTo(2);

        assertThat(training.inbox.reviewed.get(OTHER))
                .isEqualTo(new InboxInMemory.Reviewed(Outcome.LABELLED, "paspoort-kosten", "tessa"));
        assertThat(training.copy().drafts()).isEmpty();
    }

    @Test
    void a_phrasing_goes_into_the_draft_of_the_topic() {
        done(review(Outcome.LABELLED, "paspoort-kosten", " pasgeld ", true));

        assertThat(training.article("paspoort-kosten").phrasings().get("nl")).contains("pasgeld");
    }

    @Test
    void what_is_out_of_scope_goes_into_the_topic_for_that() {
        done(review(Outcome.OUT_OF_SCOPE, null, "hoe hoog is de domtoren", true));

        assertThat(training.article("out-of-scope").phrasings().get("nl")).contains("hoe hoog is de domtoren");
    }

    @Test
    void what_is_dismissed_adds_no_phrasing_and_has_no_topic() {
        done(review(Outcome.DISMISSED, "paspoort-kosten", "pasgeld", false));

        assertThat(training.copy().drafts()).isEmpty();
        assertThat(training.inbox.reviewed.get(ONE))
                .isEqualTo(new InboxInMemory.Reviewed(Outcome.DISMISSED, null, "tessa"));
    }

    @Test
    void a_phrasing_that_is_refused_leaves_the_questions_open() {
        Refusal refusal = refused(review(Outcome.LABELLED, "paspoort-kosten", "bel 06-12345678", true));

        assertThat(refusal.sort()).isEqualTo(Sort.INVALID);
        assertThat(training.inbox.reviewed).isEmpty();
    }

    @Test
    void who_adds_a_phrasing_has_to_confirm_that_it_holds_no_personal_data() {
        assertThat(refused(review(Outcome.LABELLED, "paspoort-kosten", "pasgeld", false))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("noPersonalData");
        assertThat(training.inbox.reviewed).isEmpty();
    }

    @Test
    void a_phrasing_without_a_language_is_refused() {
        for (String language : new String[] {null, "NL", "nederlands", "xx"}) {
            Refusal refusal = refused(training.review.review(
                    new Review(List.of(ONE), Outcome.LABELLED, "paspoort-kosten", "pasgeld", language, true), TESSA));
            assertThat(refusal.faults()).extracting(Fault::field).containsExactly("language");
        }
    }

    @Test
    void a_topic_that_does_not_exist_is_missing() {
        assertThat(refused(review(Outcome.LABELLED, "bestaat-niet", null, true)).sort())
                .isEqualTo(Sort.MISSING);
        assertThat(refused(review(Outcome.LABELLED, "bestaat-niet", "pasgeld", true))
                        .sort())
                .isEqualTo(Sort.MISSING);
        assertThat(training.inbox.reviewed).isEmpty();
    }

    @Test
    void a_label_without_a_topic_and_a_review_without_questions_are_refused() {
        assertThat(refused(review(Outcome.LABELLED, null, null, true)).faults())
                .extracting(Fault::field)
                .containsExactly("topic");
        assertThat(refused(training.review.review(
                                new Review(List.of(), Outcome.DISMISSED, null, null, null, false), TESSA))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("questions");
    }

    @Test
    void the_words_of_questions_that_are_gone_make_no_draft() {
        training.inbox.there.clear();

        assertThat(refused(review(Outcome.LABELLED, "paspoort-kosten", "pasgeld", true))
                        .sort())
                .isEqualTo(Sort.MISSING);
        assertThat(training.copy().drafts()).isEmpty();
    }

    @Test
    void a_question_that_is_named_twice_counts_once() {
        assertThat(done(training.review.review(
                        new Review(List.of(ONE, ONE), Outcome.DISMISSED, null, null, null, false), TESSA)))
                .isEqualTo(1);
    }

    private Uni<Attempt<Integer>> review(
            Outcome outcome, @Nullable String topic, @Nullable String phrasing, boolean noPersonalData) {
        return training.review.review(
                new Review(List.of(ONE, OTHER), outcome, topic, phrasing, "nl", noPersonalData), TESSA);
    }
}

package nl.gem.chatbot.training;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.gem.chatbot.answering.Article;
import org.jspecify.annotations.Nullable;

/** A trainer says what questions were about; on request a phrasing of the trainer's own goes into a draft. */
@ApplicationScoped
public class ReviewQuestions {

    /** The general topic for what no article answers. */
    public static final String OUT_OF_SCOPE = "out-of-scope";

    /** In characters. */
    public static final int LONGEST_PHRASING = 500;

    private static final Refusal GONE = Refusal.missing("These questions are gone.");

    /**
     * @param topic what they were about, if labelled
     * @param phrasing to be added to the topic, in the trainer's words
     * @param noPersonalData whether the trainer confirmed that the phrasing holds no personal data
     */
    public record Review(
            List<QuestionId> questions,
            Inbox.Outcome outcome,
            @Nullable String topic,
            @Nullable String phrasing,
            @Nullable String language,
            boolean noPersonalData) {

        public Review {
            questions = questions.stream().distinct().toList();
        }
    }

    private final Inbox inbox;
    private final Drafts drafts;
    private final SaveDraft saveDraft;
    private final Clock clock;

    ReviewQuestions(Inbox inbox, Drafts drafts, SaveDraft saveDraft, Clock clock) {
        this.inbox = inbox;
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.clock = clock;
    }

    public Uni<Attempt<Integer>> review(Review review, Trainer trainer) {
        if (review.questions().isEmpty()) {
            return refused(Refusal.invalid("questions", "Name at least one question."));
        }
        if (review.outcome() == Inbox.Outcome.LABELLED && review.topic() == null) {
            return refused(Refusal.invalid("topic", "Name the topic."));
        }
        return inbox.present(review.questions())
                .flatMap(present -> present == 0
                        ? refused(GONE)
                        : phrase(review, trainer).flatMap(phrased -> switch (phrased) {
                            case Attempt.Refused<Integer> refused ->
                                Uni.createFrom().item(refused);
                            case Attempt.Done<Integer> done -> mark(review, trainer);
                        }));
    }

    private Uni<Attempt<Integer>> phrase(Review review, Trainer trainer) {
        String topic = review.outcome() == Inbox.Outcome.OUT_OF_SCOPE ? OUT_OF_SCOPE : review.topic();
        if (topic == null || review.outcome() == Inbox.Outcome.DISMISSED) {
            return Uni.createFrom().item(Attempt.done(0));
        }
        if (review.phrasing() == null || review.phrasing().isBlank()) {
            return drafts.read()
                    .map(copy -> copy.together().containsKey(topic)
                            ? Attempt.done(0)
                            : Attempt.refused(Refusal.missing("There is no topic " + topic + ".")));
        }
        if (review.language() == null || !Article.ASKED_IN.contains(review.language())) {
            return refused(Refusal.invalid("language", "Name the language of the phrasing, for example nl."));
        }
        if (review.phrasing().length() > LONGEST_PHRASING) {
            return refused(Refusal.invalid("phrasing", "A phrasing has at most " + LONGEST_PHRASING + " characters."));
        }
        return saveDraft
                .addPhrasing(topic, review.language(), review.phrasing().strip(), review.noPersonalData(), trainer)
                .map(saved -> switch (saved) {
                    case Attempt.Done<?> done -> Attempt.done(1);
                    case Attempt.Refused<?> refused -> Attempt.refused(refused.refusal());
                });
    }

    private Uni<Attempt<Integer>> mark(Review review, Trainer trainer) {
        String topic = review.outcome() == Inbox.Outcome.LABELLED ? review.topic() : null;
        return inbox.review(review.questions(), review.outcome(), topic, trainer.name(), clock.instant())
                .map(marked -> marked == 0 ? Attempt.refused(GONE) : Attempt.done(marked));
    }

    private static Uni<Attempt<Integer>> refused(Refusal refusal) {
        return Uni.createFrom().item(Attempt.refused(refusal));
    }
}

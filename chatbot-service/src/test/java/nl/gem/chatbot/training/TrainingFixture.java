package nl.gem.chatbot.training;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.KeepKnowledge;
import nl.gem.chatbot.content.KnowledgeFixture;
import nl.gem.chatbot.content.LibraryInMemory;
import nl.gem.chatbot.content.Revision;
import nl.gem.chatbot.content.Version;
import nl.gem.chatbot.content.Workers;
import nl.gem.chatbot.evaluation.LabelledQuestion;
import nl.gem.chatbot.linting.Warning;
import nl.gem.chatbot.understanding.ContentFixture;

/** A small content that is live, and two trainers who work on it. */
final class TrainingFixture {

    static final Trainer TESSA = new Trainer("tessa");
    static final Trainer TIMO = new Trainer("timo");
    static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    final LibraryInMemory library = new LibraryInMemory();
    final EvaluationsInMemory evaluations = new EvaluationsInMemory();
    final InboxInMemory inbox = new InboxInMemory();
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final WorkingCopy workingCopy = new WorkingCopy(library);
    final Drafts drafts = new Drafts(library, workingCopy);
    final KeepKnowledge knowledge;
    final LintDrafts lint;
    final SaveDraft save;
    final ReviewQuestions review;
    final EvaluateDrafts evaluate;
    final ProposeVersion propose;
    final PublishVersion publish;

    /** What happens before the next work on a worker thread; a failure there is a failure of the work. */
    Runnable beforeWork = () -> {};

    TrainingFixture() {
        Workers workers = new Workers() {
            @Override
            public <T> Uni<T> compute(Supplier<T> work) {
                return Uni.createFrom().item(() -> {
                    beforeWork.run();
                    return work.get();
                });
            }
        };
        knowledge = KnowledgeFixture.following(library, workers);
        lint = new LintDrafts(knowledge, workers, clock);
        save = new SaveDraft(drafts, lint, clock);
        review = new ReviewQuestions(inbox, drafts, save, clock);
        GoldenQuestions golden = topics -> List.of(
                new LabelledQuestion("paspoort-kosten", "nl", "plain", "wat kost een paspoort"),
                new LabelledQuestion("OOS", "nl", "plain", "wat wordt het weer morgen"));
        evaluate = new EvaluateDrafts(drafts, evaluations, knowledge, golden, lint, workers, clock);
        propose = new ProposeVersion(library, workingCopy, evaluations, clock);
        publish = new PublishVersion(library, knowledge, clock);
        now(KnowledgeFixture.takeIn(library, clock).takeIn(ContentFixture.ARTICLES));
        now(knowledge.refresh());
    }

    static <T> T now(Uni<T> later) {
        return later.await().indefinitely();
    }

    static <T> T done(Uni<Attempt<T>> attempt) {
        return switch (now(attempt)) {
            case Attempt.Done<T> done -> done.result();
            case Attempt.Refused<T> refused -> throw new AssertionError(refused.refusal());
        };
    }

    static Refusal refused(Uni<? extends Attempt<?>> attempt) {
        return switch (now(attempt)) {
            case Attempt.Done<?> done -> throw new AssertionError("It was done: " + done.result());
            case Attempt.Refused<?> refused -> refused.refusal();
        };
    }

    Article article(String topic) {
        return copy().article(topic).orElseThrow();
    }

    WorkingCopy.Copy copy() {
        return now(drafts.read());
    }

    List<Warning> drafted(String topic, String phrasing) {
        return done(save.save(article(topic).withPhrasing("nl", phrasing), null, true, TESSA));
    }

    /** Drafts of one phrasing, evaluated as well as can be. */
    int proposed(String topic, String phrasing) {
        drafted(topic, phrasing);
        evaluatedWell();
        return done(propose.propose("een formulering erbij", TESSA));
    }

    /** As if somebody asked for it and every gate was passed. */
    void evaluatedWell() {
        now(evaluations.ask(copy().key(), TESSA, NOW));
        now(evaluations.take(NOW, NOW));
        now(evaluations.finish(NOW, copy().key(), "any", EvaluationFixture.passing(), NOW));
    }

    Version version(int number) {
        return now(library.version(number)).orElseThrow();
    }

    int live() {
        return now(library.liveNumber()).orElseThrow();
    }

    Map<String, Revision> liveArticles() {
        return now(library.articles(live()));
    }
}

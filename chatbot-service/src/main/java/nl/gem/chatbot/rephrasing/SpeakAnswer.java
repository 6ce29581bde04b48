package nl.gem.chatbot.rephrasing;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.gem.chatbot.answering.ComposeAnswer.Utterance;
import nl.gem.chatbot.answering.LiveKnowledge;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations.Appended;
import nl.gem.chatbot.conversation.Draft;

/**
 * A model tells the article: sentences go out one by one after they were held against it, and the log gets the answer
 * when it is whole. Whatever goes wrong, the answer is the article itself.
 */
@Startup
@ApplicationScoped
public class SpeakAnswer {

    /** Pieces that may wait for a slow reader; more than an article has. */
    private static final int PIECES = 2000;

    private final Rephraser rephraser;
    private final AnswerLeases leases;
    private final LiveKnowledge live;
    private final RephrasingSettings settings;

    public SpeakAnswer(Rephraser rephraser, AnswerLeases leases, LiveKnowledge live, RephrasingSettings settings) {
        this.rephraser = rephraser;
        this.leases = leases;
        this.live = live;
        this.settings = settings;
        check(settings);
    }

    private static void check(RephrasingSettings settings) {
        if (settings.enabled()
                && (settings.baseUrl().isEmpty() || settings.model().isEmpty())) {
            throw new IllegalStateException(
                    "gem.rephrasing.enabled needs gem.rephrasing.base-url and gem.rephrasing.model.");
        }
        if (settings.longestSilence().compareTo(settings.wholeAnswerAfter()) >= 0) {
            throw new IllegalStateException(
                    "gem.rephrasing.longest-silence must be shorter than gem.rephrasing.whole-answer-after.");
        }
        if (!settings.longestSilence().isPositive() || !settings.leaseMargin().isPositive()) {
            throw new IllegalStateException(
                    "gem.rephrasing.longest-silence and gem.rephrasing.lease-margin must be longer than nothing.");
        }
    }

    /** What a model may tell of the answer to this: nothing unless it is on and the answer is an article to a question. */
    public Optional<Telling> telling(Utterance utterance, List<Draft> drafts) {
        if (!settings.enabled() || !(utterance instanceof Utterance.Question)) {
            return Optional.empty();
        }
        String topic = drafts.getLast().extras().topic();
        return topic == null
                ? Optional.empty()
                : live.current().answering(topic).flatMap(article -> Telling.of(drafts, article));
    }

    /** Stores what comes before the answer, with a lease for the answer. */
    public Uni<Appended> begin(ConversationId id, int epoch, Telling telling) {
        return leases.take(
                id,
                epoch,
                telling.before(),
                telling.plain(),
                telling.room(),
                settings.wholeAnswerAfter().plus(settings.leaseMargin()));
    }

    /**
     * Speaks, then appends the answer; the caller finds it in the log, unless another owner came.
     *
     * @param send shows a piece of the answer that is coming; it may be slow
     */
    public Uni<Void> speak(ConversationId id, int questionSeq, Telling telling, Function<String, Uni<Void>> send) {
        return inOtherWords(telling, send)
                .onFailure()
                .recoverWithItem(telling.plain().text())
                .flatMap(text -> leases.finish(id, questionSeq, telling.saying(text)))
                .replaceWithVoid();
    }

    private Uni<String> inOtherWords(Telling telling, Function<String, Uni<Void>> send) {
        Speech speech = new Speech(new SentenceGuard(telling.article(), telling.language(), telling.longest()));
        return pieces(telling)
                .onItem()
                .transformToIterable(speech::hear)
                .onCompletion()
                .switchTo(() -> Multi.createFrom().iterable(speech.end()))
                .onItem()
                .transformToUniAndConcatenate(send::apply)
                .onItem()
                .ignoreAsUni()
                .map(done -> speech.text())
                .ifNoItem()
                .after(settings.wholeAnswerAfter())
                .fail();
    }

    private Multi<String> pieces(Telling telling) {
        return rephraser
                .rephrase(telling.article(), telling.question(), telling.language())
                .ifNoItem()
                .after(settings.longestSilence())
                .fail()
                .onOverflow()
                .buffer(PIECES);
    }
}

package nl.gem.chatbot.conversation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.gem.chatbot.answering.ComposeAnswer;
import nl.gem.chatbot.answering.ComposeAnswer.Utterance;
import nl.gem.chatbot.handover.EndReason;
import nl.gem.chatbot.handover.HandoverRules;
import nl.gem.chatbot.handover.Notice;
import nl.gem.chatbot.handover.Step;
import nl.gem.chatbot.rephrasing.SpeakAnswer;
import nl.gem.chatbot.rephrasing.Telling;
import org.jspecify.annotations.Nullable;

/**
 * The resident says something, to whoever owns the conversation. Gem's answer is chosen first, in memory, and stored
 * together with the question; when another owner turns up meanwhile the question goes to that owner.
 */
@ApplicationScoped
public class Say {

    private static final int TRIES = 3;

    /** What became of it. */
    public sealed interface Said {

        /** Gem answered: question and answer stand in the log. */
        record Answered(List<Message> messages) implements Said {}

        /** The question stands in the log, and a model is about to put the answer into words. */
        record Speaking(List<Message> messages, Telling telling) implements Said {}

        /** It stands in the log, now or since an earlier try, and reaches the screens by delivery. */
        record Stored() implements Said {}

        record Closed() implements Said {}

        record Missing() implements Said {}
    }

    private final Conversations conversations;
    private final ComposeAnswer compose;
    private final SpeakAnswer speak;
    private final HandoverRules rules;
    private final Clock clock;

    Say(Conversations conversations, ComposeAnswer compose, SpeakAnswer speak, HandoverRules rules, Clock clock) {
        this.conversations = conversations;
        this.compose = compose;
        this.speak = speak;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @param epoch the epoch in which the caller last knew Gem to be the owner; a stale one costs one look more
     */
    public Uni<Said> say(ConversationId id, Language language, int epoch, UUID clientId, Utterance utterance) {
        List<Draft> drafts = compose.drafts(clientId, utterance, language);
        Saying saying = new Saying(
                drafts,
                speak.telling(utterance, drafts).orElse(null),
                () -> compose.toPerson(clientId, utterance, language));
        return ask(id, epoch, saying, TRIES);
    }

    /**
     * What is said, as it would be stored.
     *
     * @param withAnswer the question and what Gem says to it
     * @param telling what a model may make of the answer, if one is asked
     * @param toPerson makes the question alone, if a person has the conversation
     */
    private record Saying(List<Draft> withAnswer, @Nullable Telling telling, Supplier<Draft> toPerson) {

        Said said(List<Message> messages) {
            return telling == null ? new Said.Answered(messages) : new Said.Speaking(messages, telling);
        }

        int bytes() {
            return telling == null ? withAnswer.stream().mapToInt(Draft::bytes).sum() : telling.bytes();
        }
    }

    private Uni<Said> ask(ConversationId id, int epoch, Saying saying, int tries) {
        return append(id, epoch, saying).flatMap(appended -> switch (appended) {
            case Conversations.Appended.Done done -> Uni.createFrom().item(saying.said(done.messages()));
            case Conversations.Appended.Repeated repeated -> Uni.createFrom().<Said>item(new Said.Stored());
            case Conversations.Appended.Refused refused ->
                conversations
                        .find(id)
                        .flatMap(found -> found.isEmpty()
                                ? Uni.createFrom().item(new Said.Missing())
                                : reroute(found.get(), saying, tries - 1));
        });
    }

    private Uni<Conversations.Appended> append(ConversationId id, int epoch, Saying saying) {
        return saying.telling() == null
                ? conversations.append(id, epoch, saying.withAnswer())
                : speak.begin(id, epoch, saying.telling());
    }

    private Uni<Said> reroute(Conversation found, Saying saying, int tries) {
        if (found.owner() == Owner.CLOSED) {
            return Uni.createFrom().item(new Said.Closed());
        }
        if (found.isOlderThanADay(clock.instant())) {
            return end(found.id(), EndReason.EXPIRED, Notice.EXPIRED);
        }
        if (!found.fits(saying.withAnswer().size(), saying.bytes())) {
            return end(found.id(), EndReason.ENDED, Notice.FULL);
        }
        if (found.owner() == Owner.GEM) {
            return tries == 0
                    ? Uni.createFrom().failure(new IllegalStateException("the owner keeps changing"))
                    : ask(found.id(), found.epoch(), saying, tries);
        }
        return storeForPerson(found.id(), saying, tries);
    }

    /** Stores only what the resident said: a person answers it. */
    private Uni<Said> storeForPerson(ConversationId id, Saying saying, int tries) {
        return conversations
                .change(
                        id,
                        null,
                        new Conversations.Need.Nothing(),
                        (current, log) -> current.owner().isHandedOver()
                                ? rules.say(current, List.of(saying.toPerson().get()), clock.instant())
                                : Step.unchanged(current))
                .flatMap(changed -> switch (changed) {
                    case Conversations.Changed.Done done
                    when done.step().appended().isEmpty() -> reroute(done.step().next(), saying, tries);
                    case Conversations.Changed.Done done -> Uni.createFrom().<Said>item(new Said.Stored());
                    case Conversations.Changed.Repeated repeated ->
                        Uni.createFrom().<Said>item(new Said.Stored());
                    case Conversations.Changed.Missing missing ->
                        Uni.createFrom().<Said>item(new Said.Missing());
                });
    }

    private Uni<Said> end(ConversationId id, EndReason reason, Notice notice) {
        return conversations
                .change(
                        id,
                        null,
                        new Conversations.Need.Nothing(),
                        (current, log) -> current.owner() == Owner.CLOSED
                                ? Step.unchanged(current)
                                : rules.close(current, reason, notice, clock.instant()))
                .replaceWith(new Said.Closed());
    }
}

package nl.gem.chatbot.handover;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.gem.chatbot.conversation.Author;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations;
import nl.gem.chatbot.conversation.Conversations.Changed;
import nl.gem.chatbot.conversation.Conversations.Need;
import nl.gem.chatbot.conversation.Log;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.conversation.Presence;
import nl.gem.chatbot.conversation.Presences;

/**
 * Minds residents who left or fell silent while a person has the conversation, so that agents do not wait for nobody. A
 * silent resident is asked first, once per silence, and has time to answer (WCAG 2.2.1); who waits for the agent is never
 * silent. Any number of replicas may do this: each conversation is judged again under its lock.
 */
@ApplicationScoped
public class MindResidents {

    private static final int AT_ONCE = 200;

    private final Conversations conversations;
    private final Presences presences;
    private final PatienceLimits limits;
    private final HandoverRules rules;
    private final Clock clock;

    MindResidents(
            Conversations conversations, Presences presences, PatienceLimits limits, HandoverRules rules, Clock clock) {
        this.conversations = conversations;
        this.presences = presences;
        this.limits = limits;
        this.rules = rules;
        this.clock = clock;
    }

    public Uni<List<ConversationId>> doubtful() {
        return presences.doubtful(limits.goneAfter(), limits.idleAfter(), AT_ONCE);
    }

    public Uni<Changed> judge(ConversationId id) {
        return conversations.change(id, null, new Need.SignsOfLife(), this::judge);
    }

    private Step judge(Conversation current, Log log) {
        Presence presence = log.presence();
        if (!current.owner().isHandedOver() || presence == null) {
            return Step.unchanged(current);
        }
        if (presence.seenAt().isBefore(presence.now().minus(limits.goneAfter()))) {
            Notice notice = current.owner() == Owner.QUEUE ? Notice.GONE_WAITING : Notice.GONE;
            return rules.lose(current, notice, clock.instant());
        }
        return current.answerBy() == null
                ? askIfSilent(current, log, presence)
                : loseIfLate(current, current.answerBy(), presence);
    }

    private Step askIfSilent(Conversation current, Log log, Presence presence) {
        Instant since = presence.now().minus(limits.idleAfter());
        Optional<Message> last = log.lastOfPeople();
        boolean silent = current.assignment() > 0
                && presence.activeAt().isBefore(since)
                && last.filter(said -> said.author() == Author.AGENT)
                        .filter(said -> said.sentAt().isBefore(since))
                        .isPresent();
        return silent && current.fits(1, 0)
                ? rules.ask(current, presence.now().plus(limits.idleGrace()), clock.instant())
                : Step.unchanged(current);
    }

    private Step loseIfLate(Conversation current, Instant answerBy, Presence presence) {
        if (presence.activeAt().isAfter(answerBy.minus(limits.idleGrace()))) {
            return Step.only(current.withAnswerBy(null));
        }
        return presence.now().isAfter(answerBy)
                ? rules.lose(current, Notice.SILENT, clock.instant())
                : Step.unchanged(current);
    }
}

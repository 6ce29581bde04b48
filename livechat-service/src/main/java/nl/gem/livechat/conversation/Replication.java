package nl.gem.livechat.conversation;

import java.time.Instant;
import java.util.List;
import nl.gem.livechat.conversation.ChatbotEvent.ConversationErased;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverConfirmed;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverRequested;
import nl.gem.livechat.conversation.ChatbotEvent.HandoverWithdrawn;
import nl.gem.livechat.conversation.ChatbotEvent.MessagePlaced;
import nl.gem.livechat.conversation.ChatbotEvent.MessageRefused;
import nl.gem.livechat.conversation.Effect.DeleteMessages;
import nl.gem.livechat.conversation.Effect.EraseEverything;
import nl.gem.livechat.conversation.Effect.StoreMessages;
import nl.gem.livechat.conversation.Handover.Ending;
import nl.gem.livechat.conversation.LiveChatEvent.RepeatRequested;

/** What the chatbot's events do to the replica: the receiving half of the executable specification. */
public final class Replication {

    private Replication() {}

    /**
     * Takes one event. One that was seen before, or is about an erased conversation, changes nothing.
     *
     * @param sequence the event's number; 0 stands outside the count
     */
    public static Step take(LiveConversation now, long sequence, ChatbotEvent event, Instant at) {
        if (now.state() == State.ERASED) {
            return Step.to(now);
        }
        if (event instanceof ConversationErased) {
            return Step.to(LiveConversation.erased(now.id()), new EraseEverything());
        }
        if (now.counters().hasTaken(sequence)) {
            return Step.to(now);
        }
        boolean skipped = now.counters().skips(sequence);
        Step step = apply(now.with(now.counters().taken(sequence)), event, at);
        return skipped && !(event instanceof HandoverRequested) ? askOnce(step) : step;
    }

    /** Takes the number of an event that goes to the dead letters, and asks the chatbot to say again how things are. */
    public static Step repair(LiveConversation now, long sequence) {
        if (now.state() == State.ERASED || now.counters().hasTaken(sequence)) {
            return Step.to(now);
        }
        return askAgain(Step.to(now.with(now.counters().taken(sequence))));
    }

    private static Step apply(LiveConversation now, ChatbotEvent event, Instant at) {
        return switch (event) {
            case HandoverRequested requested -> request(now.asking(false), requested);
            case HandoverConfirmed confirmed -> confirm(now, confirmed, at);
            case HandoverWithdrawn withdrawn -> withdraw(now, withdrawn, at);
            case MessagePlaced placed -> place(now, placed.message(), at);
            case MessageRefused refused ->
                Step.to(now.answered(refused.clientId(), offer -> offer.refused(refused.reason())));
            case ConversationErased erased -> Step.to(now);
        };
    }

    /** A repeat of a known handover changes nothing. Before the first one no message was stored. */
    private static Step request(LiveConversation now, HandoverRequested event) {
        if (event.handoverEpoch() <= now.handover().epoch()) {
            return Step.to(now);
        }
        int length = event.history().size();
        LiveConversation waiting = now.with(State.WAITING, Handover.requested(event.handoverEpoch(), event.request()))
                .with(new Replica(event.afterSeq() - length, length));
        StoreMessages history = new StoreMessages(event.history());
        return now.state() == State.NONE ? Step.to(waiting, history) : Step.to(waiting, new DeleteMessages(), history);
    }

    private static Step confirm(LiveConversation now, HandoverConfirmed event, Instant at) {
        boolean named = event.handoverEpoch() == now.handover().epoch()
                && event.assignment() == now.handover().assignment();
        return now.state() == State.CLAIMED && named
                ? Step.to(now.with(State.CONFIRMED, now.handover().confirmed(at)))
                : Step.to(now);
    }

    /** Whoever ended it first is remembered. */
    private static Step withdraw(LiveConversation now, HandoverWithdrawn event, Instant at) {
        if (event.handoverEpoch() < now.handover().epoch()) {
            return Step.to(now);
        }
        Ending known = now.handover().ending();
        Ending ending = known == null ? new Ending(event.reason(), at, false) : known;
        return Step.to(now.with(State.CLOSED, now.handover().ended(event.handoverEpoch(), ending))
                .asking(false));
    }

    private static Step place(LiveConversation before, Message message, Instant at) {
        boolean anAgents = message.author().equals(Message.AGENT);
        LiveConversation now = anAgents ? before.answered(message.clientId(), Offer::placed) : before;
        if (!now.state().isServing() || message.seq() < now.replica().next()) {
            return Step.to(now);
        }
        if (message.seq() == now.replica().next()) {
            LiveConversation grown = asksForAnswer(now, message)
                    ? now.with(now.state(), now.handover().owing(at))
                    : now;
            return new Step(grown.with(now.replica().grown()), List.of(new StoreMessages(List.of(message))));
        }
        return askOnce(Step.to(now));
    }

    private static boolean asksForAnswer(LiveConversation now, Message message) {
        return now.state() == State.CONFIRMED && message.author().equals(Message.RESIDENT);
    }

    private static Step askOnce(Step step) {
        boolean useless = step.next().asked() || !step.next().state().isServing();
        return useless ? step : askAgain(step);
    }

    /** Unanswered offers go again with it: the chatbot may not have had them, or its answers were lost. */
    private static Step askAgain(Step step) {
        LiveConversation now = step.next().asking(true);
        return new Step(now, step.effects())
                .sending(new RepeatRequested(now.replica().next()))
                .sendingAll(now.unanswered().map(Offer::event));
    }
}

package nl.gem.acceptance.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.handover.Handover;
import nl.gem.chatbot.handover.HandoverEvent;
import nl.gem.chatbot.handover.LiveChatEvent;
import nl.gem.chatbot.handover.Step;
import nl.gem.livechat.conversation.Counters;
import nl.gem.livechat.conversation.Effect;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.Message;
import nl.gem.livechat.conversation.Replica;
import nl.gem.livechat.conversation.Reservation;

/** Steps and events with something changed, so that a mutant stays sound in everything but the rule that it lacks. */
final class Rewrite {

    private Rewrite() {}

    static Step to(Step step, Conversation next, List<HandoverEvent> events) {
        return new Step(next, step.appended(), events, step.refused(), step.agreed());
    }

    /** The same step with other events. */
    static Step saying(Conversation before, Step step, List<HandoverEvent> events) {
        Conversation next = step.next()
                .withEvents(before.eventsSent() + events.size(), step.next().eventsSeen());
        return to(step, next, events);
    }

    static LiveChatEvent epoch(LiveChatEvent event, Conversation row) {
        Handover last = row.handover();
        int epoch = last == null ? 0 : last.epoch();
        return switch (event) {
            case LiveChatEvent.AgentJoined joined ->
                new LiveChatEvent.AgentJoined(epoch, joined.assignment(), joined.agentName());
            case LiveChatEvent.AgentLeft left ->
                new LiveChatEvent.AgentLeft(epoch, left.assignment(), left.transferred());
            case LiveChatEvent.HandoverEnded ended ->
                new LiveChatEvent.HandoverEnded(epoch, ended.assignment(), ended.nobody());
            case LiveChatEvent.QueueChanged queue ->
                new LiveChatEvent.QueueChanged(epoch, queue.position(), queue.waitSeconds());
            case LiveChatEvent.MessageOffered offer ->
                new LiveChatEvent.MessageOffered(epoch, offer.assignment(), offer.clientId(), offer.text());
            case LiveChatEvent.UnreadableOffer offer -> offer;
            case LiveChatEvent.RepeatAsked repeat -> repeat;
            case LiveChatEvent.Unreadable unreadable -> unreadable;
        };
    }

    static Handover fromStart(Handover handover) {
        return new Handover(
                handover.epoch(),
                0,
                handover.historyShared(),
                handover.noticeVersion(),
                handover.topic(),
                handover.requestedAt());
    }

    static HandoverEvent fromStart(HandoverEvent event) {
        return event instanceof HandoverEvent.Requested asked
                        && !asked.handover().historyShared()
                ? new HandoverEvent.Requested(fromStart(asked.handover()), asked.language(), asked.history())
                : event;
    }

    static boolean isOffer(Effect effect) {
        return effect instanceof Effect.Send send
                && send.event() instanceof nl.gem.livechat.conversation.LiveChatEvent.MessageOffered;
    }

    /** The same step without some of what it sends. */
    static nl.gem.livechat.conversation.Step without(
            LiveConversation before, nl.gem.livechat.conversation.Step step, Predicate<Effect> left) {
        List<Effect> kept = new ArrayList<>();
        long sent = before.counters().out();
        for (Effect effect : step.effects()) {
            if (!(effect instanceof Effect.Send send)) {
                kept.add(effect);
            } else if (!left.test(effect)) {
                kept.add(new Effect.Send(++sent, send.event()));
            }
        }
        Counters counted = new Counters(step.next().counters().in(), sent);
        return new nl.gem.livechat.conversation.Step(counting(step.next(), counted), kept);
    }

    static LiveConversation counting(LiveConversation row, Counters counters) {
        return new LiveConversation(
                row.id(), row.state(), row.handover(), row.replica(), counters, row.asked(), row.offers());
    }

    static LiveConversation keptForNobody(LiveConversation row) {
        nl.gem.livechat.conversation.Handover now = row.handover();
        Reservation kept = now.reservation();
        nl.gem.livechat.conversation.Handover open = new nl.gem.livechat.conversation.Handover(
                now.epoch(),
                now.assignment(),
                now.request(),
                now.agent(),
                now.told(),
                now.confirmedAt(),
                now.ending(),
                kept == null ? null : Reservation.ofTeam(kept.team()),
                now.departure(),
                now.owed());
        return new LiveConversation(
                row.id(), row.state(), open, row.replica(), row.counters(), row.asked(), row.offers());
    }

    static nl.gem.livechat.conversation.Step grown(LiveConversation row, long sequence, Message message) {
        Replica longer = new Replica(row.replica().first(), row.replica().length() + 1);
        LiveConversation next = new LiveConversation(
                row.id(),
                row.state(),
                row.handover(),
                longer,
                new Counters(
                        Math.max(sequence, row.counters().in()), row.counters().out()),
                row.asked(),
                row.offers());
        return new nl.gem.livechat.conversation.Step(next, List.of(new Effect.StoreMessages(List.of(message))));
    }
}

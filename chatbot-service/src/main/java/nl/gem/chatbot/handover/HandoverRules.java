package nl.gem.chatbot.handover;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gem.chatbot.conversation.Author;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Log;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.conversation.RatingRequest;
import org.jspecify.annotations.Nullable;

/**
 * Every rule about who owns a conversation, as pure functions. The chatbot alone raises the epoch; the notice to the
 * resident is part of the turn that changes the owner.
 */
@Singleton
public class HandoverRules {

    private final Notices notices;

    public HandoverRules(Notices notices) {
        this.notices = notices;
    }

    /** The resident agrees to go over to a person, with or without what was said so far. Owner must be Gem. */
    public Step agree(
            Conversation conversation,
            Log log,
            boolean shareHistory,
            String noticeVersion,
            @Nullable String topic,
            Instant now) {
        Turn turn = new Turn(conversation, now);
        notify(turn, Notice.QUEUED, null);
        turn.changeOwner(Owner.QUEUE);
        Conversation queued = turn.state();
        turn.agree(new Handover(queued.epoch(), queued.lastSeq(), shareHistory, noticeVersion, topic, now));
        request(turn, withAppended(log, turn));
        return turn.done();
    }

    /** The resident stays with Gem after all, in the queue or with an agent. */
    public Step cancel(Conversation conversation, Instant now) {
        return end(conversation, Owner.GEM, EndReason.CANCELLED, Notice.CANCELLED, now);
    }

    /** The conversation ends: by the resident, because a day has passed, or because it is full. */
    public Step close(Conversation conversation, EndReason reason, Notice notice, Instant now) {
        return end(conversation, Owner.CLOSED, reason, notice, now);
    }

    /** The resident is gone or stays silent: back to Gem, with a notice for whoever comes back. */
    public Step lose(Conversation conversation, Notice notice, Instant now) {
        return end(conversation, Owner.GEM, EndReason.GONE, notice, now);
    }

    /** A silent resident is asked for a sign of life. */
    public Step ask(Conversation conversation, Instant answerBy, Instant now) {
        Turn turn = new Turn(conversation.withAnswerBy(answerBy), now);
        notify(turn, Notice.STILL_THERE, null);
        return turn.done();
    }

    /** The resident says something while a handover is open. */
    public Step say(Conversation conversation, List<Draft> drafts, Instant now) {
        Turn turn = new Turn(conversation.withAnswerBy(null), now);
        drafts.forEach(turn::append);
        return turn.done();
    }

    /**
     * Takes an event of live chat. A number that was seen before changes nothing.
     *
     * @param log must hold the message with an offer's client id, or everything for a repeat
     */
    public Step receive(Conversation conversation, long sequence, LiveChatEvent event, Log log, Instant now) {
        if (sequence <= conversation.eventsSeen()) {
            return Step.unchanged(conversation);
        }
        Turn turn = new Turn(conversation.withEvents(conversation.eventsSent(), sequence), now);
        switch (event) {
            case LiveChatEvent.AgentJoined joined
            when isOpen(conversation, joined.handoverEpoch()) -> join(turn, joined);
            case LiveChatEvent.AgentLeft left when isOpen(conversation, left.handoverEpoch()) -> leave(turn, left);
            case LiveChatEvent.HandoverEnded ended
            when isOpen(conversation, ended.handoverEpoch()) -> handBack(turn, ended);
            case LiveChatEvent.QueueChanged queue
            when isOpen(conversation, queue.handoverEpoch()) ->
                turn.become(turn.state().withQueuePosition(queue.position(), queue.waitSeconds()));
            case LiveChatEvent.MessageOffered offer -> place(turn, offer, log);
            case LiveChatEvent.UnreadableOffer offer -> answer(turn, offer.clientId(), log, Refusal.INVALID);
            case LiveChatEvent.RepeatAsked repeat -> repeat(turn, repeat.fromSeq(), log);
            case LiveChatEvent.Unreadable unreadable -> repair(turn);
            case LiveChatEvent.AgentJoined late -> {}
            case LiveChatEvent.AgentLeft late -> {}
            case LiveChatEvent.HandoverEnded late -> {}
            case LiveChatEvent.QueueChanged late -> {}
        }
        return turn.done();
    }

    private static boolean isOpen(Conversation conversation, int handoverEpoch) {
        Handover last = conversation.handover();
        return conversation.owner().isHandedOver() && last != null && last.epoch() == handoverEpoch;
    }

    private void join(Turn turn, LiveChatEvent.AgentJoined joined) {
        if (turn.state().owner() == Owner.QUEUE) {
            turn.changeOwner(Owner.AGENT);
        }
        turn.become(turn.state().withAssignment(joined.assignment(), joined.agentName()));
        turn.emit(
                new HandoverEvent.Confirmed(joined.handoverEpoch(), turn.state().epoch(), joined.assignment()));
        notify(turn, Notice.JOINED, joined.agentName());
    }

    /** Owner and epoch stay: live chat finds the next agent. */
    private void leave(Turn turn, LiveChatEvent.AgentLeft left) {
        String name = turn.state().agentName();
        turn.become(turn.state().withAssignment(0, null));
        notify(turn, left.transferred() ? Notice.LEFT_FOR_COLLEAGUE : Notice.LEFT, name);
    }

    private void place(Turn turn, LiveChatEvent.MessageOffered offer, Log log) {
        Conversation state = turn.state();
        Draft draft = Draft.ofAgent(offer.clientId(), state.agentName(), offer.text());
        Refusal reason = refusal(state, offer, draft);
        if (reason == null
                && !log.refused().containsKey(offer.clientId())
                && log.placed(Author.AGENT, offer.clientId()).isEmpty()) {
            turn.become(state.withAnswerBy(null));
            turn.append(draft);
        } else {
            answer(turn, offer.clientId(), log, reason == null ? Refusal.ENDED : reason);
        }
    }

    private static @Nullable Refusal refusal(Conversation state, LiveChatEvent.MessageOffered offer, Draft draft) {
        if (!isOpen(state, offer.handoverEpoch())) {
            return Refusal.ENDED;
        }
        if (state.owner() != Owner.AGENT || state.assignment() != offer.assignment()) {
            return Refusal.NOT_YOURS;
        }
        return state.fits(1, draft.bytes()) ? null : Refusal.FULL;
    }

    /** The first answer to an offer stands: a repeated offer gets it again. */
    private static void answer(Turn turn, UUID clientId, Log log, Refusal reason) {
        Message placed = log.placed(Author.AGENT, clientId).orElse(null);
        String earlier = log.refused().get(clientId);
        if (placed != null) {
            turn.emit(new HandoverEvent.Placed(placed));
        } else if (earlier != null) {
            turn.emit(new HandoverEvent.Refused(clientId, Refusal.valueOf(earlier)));
        } else {
            turn.refuse(clientId, reason);
        }
    }

    private static void repeat(Turn turn, int fromSeq, Log log) {
        Conversation state = turn.state();
        Handover last = state.handover();
        if (!state.owner().isHandedOver() || last == null) {
            withdraw(turn, EndReason.ENDED);
            return;
        }
        request(turn, log);
        log.between(Math.max(fromSeq, last.afterSeq() + 1), state.lastSeq())
                .forEach(message -> turn.emit(new HandoverEvent.Placed(message)));
        if (state.assignment() > 0) {
            turn.emit(new HandoverEvent.Confirmed(last.epoch(), state.epoch(), state.assignment()));
        }
    }

    private void repair(Turn turn) {
        if (turn.state().owner().isHandedOver()) {
            withdraw(turn, EndReason.REFUSED);
            finish(turn, Owner.GEM, Notice.BROKEN);
        } else {
            withdraw(turn, EndReason.REFUSED);
        }
    }

    private Step end(Conversation conversation, Owner owner, EndReason reason, Notice notice, Instant now) {
        Turn turn = new Turn(conversation, now);
        if (conversation.owner().isHandedOver()) {
            withdraw(turn, reason);
        }
        finish(turn, owner, notice);
        if (notice == Notice.ENDED && conversation.lastSeq() > 0) {
            askForRating(turn);
        }
        return turn.done();
    }

    private void finish(Turn turn, Owner owner, Notice notice) {
        turn.changeOwner(owner);
        turn.become(turn.state().withAssignment(0, null).withNoticePending(null));
        notify(turn, notice, null);
    }

    private void handBack(Turn turn, LiveChatEvent.HandoverEnded ended) {
        finish(turn, Owner.GEM, ended.nobody() ? Notice.NOBODY : Notice.ENDED_BY_AGENT);
        if (!ended.nobody()) {
            askForRating(turn);
        }
    }

    private void askForRating(Turn turn) {
        if (turn.state().ratingRequest() == RatingRequest.NONE) {
            turn.become(turn.state().withRatingRequest(RatingRequest.ASKED));
            notify(turn, Notice.RATE, null);
        }
    }

    private static void withdraw(Turn turn, EndReason reason) {
        Handover last = turn.state().handover();
        if (last != null) {
            turn.emit(new HandoverEvent.Withdrawn(last.epoch(), reason));
        }
    }

    private static void request(Turn turn, Log log) {
        Handover handover = turn.state().handover();
        if (handover != null) {
            List<Message> history = handover.historyShared() ? log.between(1, handover.afterSeq()) : List.of();
            turn.emit(new HandoverEvent.Requested(handover, turn.state().language(), history));
        }
    }

    private static Log withAppended(Log log, Turn turn) {
        return new Log(
                Stream.concat(log.messages().stream(), turn.done().appended().stream())
                        .toList(),
                log.refused());
    }

    private void notify(Turn turn, Notice notice, @Nullable String agentName) {
        turn.append(Draft.notice(notices.text(notice, turn.state().language(), agentName)));
    }
}

package nl.gem.livechat.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gem.livechat.conversation.Effect.DeleteMessages;
import nl.gem.livechat.conversation.Handover.Ending;
import nl.gem.livechat.conversation.Handover.QueueNotice;
import nl.gem.livechat.conversation.LiveChatEvent.AgentJoined;
import nl.gem.livechat.conversation.LiveChatEvent.AgentLeft;
import nl.gem.livechat.conversation.LiveChatEvent.HandoverEnded;
import nl.gem.livechat.conversation.LiveChatEvent.QueueChanged;
import nl.gem.livechat.conversation.Offer.Outcome;
import org.jspecify.annotations.Nullable;

/** What happens at the desk, and when it may: the acting half of the executable specification. */
public final class DeskActs {

    private DeskActs() {}

    /**
     * An agent accepts a conversation that waits, unless it is kept for somebody else.
     *
     * @param team id of the team whose queue it is in
     */
    public static ClaimOutcome claim(LiveConversation now, Agent agent, String team, Instant at) {
        return switch (now.state()) {
            case WAITING ->
                now.handover().isKeptFromAgent(agent.id(), at)
                        ? new ClaimOutcome.NotYours()
                        : new ClaimOutcome.Won(won(now, agent, team));
            case CLAIMED, CONFIRMED ->
                now.isWith(agent.id())
                        ? new ClaimOutcome.AlreadyYours(now)
                        : new ClaimOutcome.Taken(
                                now.agent().map(Agent::chatName).orElse(""));
            case NONE, CLOSED -> new ClaimOutcome.NotWaiting(now.endReason());
            case ERASED -> new ClaimOutcome.Erased();
        };
    }

    private static Step won(LiveConversation now, Agent agent, String team) {
        Handover claimed = now.handover().claimedBy(agent, team);
        return Step.to(now.with(State.CLAIMED, claimed))
                .sending(new AgentJoined(claimed.epoch(), claimed.assignment(), agent.chatName()));
    }

    /** The agent is gone, or did not answer; it waits again. Empty when no agent has it. */
    public static Optional<Step> leave(LiveConversation now, LeaveReason reason) {
        return now.agent()
                .filter(agent -> now.state().hasAgent())
                .map(agent -> left(
                        now,
                        new Departure(agent.id(), reason, null),
                        now.handover().reservation()));
    }

    /** The agent gives what is open to him to somebody else, for whom it waits. Empty when it is not. */
    public static Optional<Step> transfer(
            LiveConversation now, String agentId, UUID clientId, Reservation reservation) {
        Departure given = new Departure(agentId, LeaveReason.TRANSFERRED, clientId);
        return now.isOpenTo(agentId) ? Optional.of(left(now, given, reservation)) : Optional.empty();
    }

    private static Step left(LiveConversation now, Departure how, @Nullable Reservation reservation) {
        Handover left = now.handover().left(how, reservation);
        return Step.to(now.with(State.WAITING, left))
                .sending(new AgentLeft(left.epoch(), left.assignment(), how.reason()));
    }

    /** The agent says something; the chatbot decides whether it becomes part of the conversation. */
    public static SayOutcome offer(LiveConversation now, String agentId, UUID clientId, String text) {
        Optional<Offer> known =
                now.offer(clientId).filter(offer -> offer.agentId().equals(agentId));
        if (known.isPresent()) {
            return new SayOutcome.Repeated(known.get());
        }
        if (!now.isOpenTo(agentId) || now.offer(clientId).isPresent()) {
            return new SayOutcome.NotYours();
        }
        Offer offer = new Offer(
                clientId, agentId, now.handover().epoch(), now.handover().assignment(), text, Outcome.UNANSWERED, null);
        List<Offer> offers =
                Stream.concat(now.offers().stream(), Stream.of(offer)).toList();
        return new SayOutcome.Offered(
                Step.to(now.with(now.state(), now.handover().owingNothing()).with(offers))
                        .sending(offer.event()));
    }

    /** The agent closes what is open to him. Empty when it is not. */
    public static Optional<Step> close(LiveConversation now, String agentId, CloseOutcome outcome, Instant at) {
        return now.isOpenTo(agentId) ? Optional.of(ended(now, outcome, at)) : Optional.empty();
    }

    /** The desk closes with nobody free. Empty when it does not wait. */
    public static Optional<Step> closeDesk(LiveConversation now, Instant at) {
        return now.state() == State.WAITING ? Optional.of(ended(now, CloseOutcome.NOBODY, at)) : Optional.empty();
    }

    private static Step ended(LiveConversation now, CloseOutcome outcome, Instant at) {
        Handover handover = now.handover();
        Ending ending = new Ending(Ending.AT_THE_DESK, at, false);
        return Step.to(now.with(State.CLOSED, handover.ended(handover.epoch(), ending)))
                .sending(new HandoverEnded(handover.epoch(), handover.assignment(), outcome));
    }

    /** Tells the resident a new place in the queue. Empty when it does not wait, or this was told already. */
    public static Optional<Step> tellPosition(
            LiveConversation now, int position, @Nullable Integer waitSeconds, Instant at) {
        QueueNotice told = now.handover().told();
        if (now.state() != State.WAITING || told != null && told.position() == position) {
            return Optional.empty();
        }
        Handover handover = now.handover().told(new QueueNotice(position, at));
        return Optional.of(Step.to(now.with(State.WAITING, handover))
                .sending(new QueueChanged(handover.epoch(), position, waitSeconds)));
    }

    /** The content of a closed conversation goes; its numbers stay. Empty while an offer waits for its answer. */
    public static Optional<Step> purge(LiveConversation now) {
        if (now.state() != State.CLOSED || now.unanswered().findAny().isPresent()) {
            return Optional.empty();
        }
        LiveConversation purged = now.with(State.CLOSED, now.handover().purged())
                .with(Replica.EMPTY)
                .with(List.of());
        return Optional.of(Step.to(purged, new DeleteMessages()));
    }
}

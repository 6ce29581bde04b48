package nl.gem.livechat.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Live chat's replica of one conversation, without the messages themselves: those are stored by the effects of a step.
 *
 * @param asked whether a repeat was asked for and has not come yet
 * @param offers what agents said, oldest first, each with the answer that it got
 */
public record LiveConversation(
        ConversationId id,
        State state,
        Handover handover,
        Replica replica,
        Counters counters,
        boolean asked,
        List<Offer> offers) {

    public LiveConversation {
        offers = List.copyOf(offers);
    }

    /** One of which nothing is known. */
    public static LiveConversation unknown(ConversationId id) {
        return new LiveConversation(id, State.NONE, Handover.NONE, Replica.EMPTY, Counters.ZERO, false, List.of());
    }

    /** One that was erased: all that is left is that it was. */
    public static LiveConversation erased(ConversationId id) {
        return new LiveConversation(id, State.ERASED, Handover.NONE, Replica.EMPTY, Counters.ZERO, false, List.of());
    }

    /** Whether nothing is stored of it: what is stored differs. */
    public boolean isUnknown() {
        return equals(unknown(id));
    }

    public Optional<Agent> agent() {
        return Optional.ofNullable(handover.agent());
    }

    /** Whether this agent has it, confirmed or not. */
    public boolean isWith(String agentId) {
        return state.hasAgent() && isAgent(agentId);
    }

    /** Whether this agent may see it and speak in it. */
    public boolean isOpenTo(String agentId) {
        return state == State.CONFIRMED && isAgent(agentId);
    }

    /** Whether this agent, or the desk while it was this agent's, closed it. */
    public boolean wasClosedBy(String agentId) {
        Handover.Ending ending = handover.ending();
        return state == State.CLOSED && ending != null && ending.atTheDesk() && isAgent(agentId);
    }

    /** Whether this agent gave it away under that name. */
    public boolean wasGivenAway(String agentId, UUID clientId) {
        Departure left = handover.departure();
        return left != null && left.agentId().equals(agentId) && clientId.equals(left.clientId());
    }

    /** Why this agent, who had it, has it no more. */
    public LeaveReason whyLeft(String agentId) {
        Departure left = handover.departure();
        return left != null && left.agentId().equals(agentId) ? left.reason() : LeaveReason.GONE;
    }

    /** Why it has ended, in the chatbot's words. */
    public String endReason() {
        Handover.Ending ending = handover.ending();
        return ending == null ? "ended" : ending.reason();
    }

    public Optional<Offer> offer(UUID clientId) {
        return offers.stream()
                .filter(offer -> offer.clientId().equals(clientId))
                .findFirst();
    }

    public Stream<Offer> unanswered() {
        return offers.stream().filter(Offer::isUnanswered);
    }

    private boolean isAgent(String agentId) {
        Agent agent = handover.agent();
        return agent != null && agent.id().equals(agentId);
    }

    LiveConversation with(State newState, Handover newHandover) {
        return new LiveConversation(id, newState, newHandover, replica, counters, asked, offers);
    }

    LiveConversation with(Replica newReplica) {
        return new LiveConversation(id, state, handover, newReplica, counters, asked, offers);
    }

    LiveConversation with(Counters newCounters) {
        return new LiveConversation(id, state, handover, replica, newCounters, asked, offers);
    }

    LiveConversation with(List<Offer> newOffers) {
        return new LiveConversation(id, state, handover, replica, counters, asked, newOffers);
    }

    LiveConversation asking(boolean now) {
        return new LiveConversation(id, state, handover, replica, counters, now, offers);
    }

    /** The offer of that name with another outcome; nothing changes when there is none. */
    LiveConversation answered(@Nullable UUID clientId, UnaryOperator<Offer> outcome) {
        return with(offers.stream()
                .map(offer -> offer.clientId().equals(clientId) ? outcome.apply(offer) : offer)
                .toList());
    }
}

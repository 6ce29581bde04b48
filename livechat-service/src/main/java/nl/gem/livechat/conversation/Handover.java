package nl.gem.livechat.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last handover of a conversation.
 *
 * @param epoch the queue's epoch: it names the handover; 0 before the first
 * @param assignment grows with every agent who accepts; 0 before the first
 * @param agent who has it, or closed it
 * @param told what the resident last heard of the queue
 * @param confirmedAt when this agent began to see it
 * @param reservation for whom it waits, or waited; null while nobody has decided
 * @param departure of the last agent who left; null before the first
 * @param owed what the agent owes; null when nothing is
 */
public record Handover(
        long epoch,
        int assignment,
        @Nullable Request request,
        @Nullable Agent agent,
        @Nullable QueueNotice told,
        @Nullable Instant confirmedAt,
        @Nullable Ending ending,
        @Nullable Reservation reservation,
        @Nullable Departure departure,
        @Nullable Owed owed) {

    static final Handover NONE = new Handover(0, 0, null, null, null, null, null, null, null, null);

    static Handover requested(long epoch, Request request) {
        return new Handover(epoch, 0, request, null, null, null, null, null, null, null);
    }

    /** Should this agent leave, it waits in the queue from which it came. */
    Handover claimedBy(Agent winner, String team) {
        return new Handover(
                epoch, assignment + 1, request, winner, null, null, null, Reservation.ofTeam(team), departure, null);
    }

    Handover confirmed(Instant at) {
        return new Handover(
                epoch, assignment, request, agent, told, at, null, reservation, departure, new Owed(at, true));
    }

    /** An agent who owes an answer already owes no other one. */
    Handover owing(Instant since) {
        return owed == null ? owing(new Owed(since, false)) : this;
    }

    Handover owingNothing() {
        return owing((Owed) null);
    }

    private Handover owing(@Nullable Owed now) {
        return new Handover(epoch, assignment, request, agent, told, confirmedAt, ending, reservation, departure, now);
    }

    Handover left(Departure how, @Nullable Reservation next) {
        return new Handover(epoch, assignment, request, null, null, null, null, next, how, null);
    }

    Handover told(QueueNotice notice) {
        return new Handover(
                epoch, assignment, request, agent, notice, confirmedAt, ending, reservation, departure, owed);
    }

    Handover ended(long lastEpoch, Ending how) {
        return new Handover(
                lastEpoch, assignment, request, agent, told, confirmedAt, how, reservation, departure, null);
    }

    boolean isKeptFromAgent(String agentId, Instant now) {
        return reservation != null
                && reservation
                        .keptFor(now)
                        .filter(kept -> !kept.equals(agentId))
                        .isPresent();
    }

    Handover purged() {
        Request kept = request == null ? null : request.withoutContent();
        Ending how = ending == null ? null : ending.cleared();
        return new Handover(epoch, assignment, kept, null, told, confirmedAt, how, reservation, null, null);
    }

    /** @param position from 1 */
    public record QueueNotice(int position, Instant at) {}

    /**
     * @param reason the chatbot's word of why, or {@link #AT_THE_DESK}
     * @param purged whether the content has gone
     */
    public record Ending(String reason, Instant at, boolean purged) {

        /** An agent closed it, or the desk did. */
        public static final String AT_THE_DESK = "closed";

        public boolean atTheDesk() {
            return reason.equals(AT_THE_DESK);
        }

        Ending cleared() {
            return new Ending(reason, at, true);
        }
    }
}

package nl.gem.acceptance.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.gem.acceptance.handover.Budget.Chance;
import nl.gem.acceptance.handover.Topic.Numbered;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.conversation.ChatbotEvent;
import nl.gem.livechat.conversation.ClaimOutcome;
import nl.gem.livechat.conversation.CloseOutcome;
import nl.gem.livechat.conversation.DeskActs;
import nl.gem.livechat.conversation.Effect;
import nl.gem.livechat.conversation.LeaveReason;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.Reservation;
import nl.gem.livechat.conversation.SayOutcome;
import nl.gem.livechat.conversation.State;
import nl.gem.livechat.conversation.Step;
import org.jspecify.annotations.Nullable;

/** What live chat's service does around its rules: each act is one transaction, as in the service. */
final class DeskSide {

    private final Machines machines;

    DeskSide(Machines machines) {
        this.machines = machines;
    }

    /** @param dead whether it cannot be handled and goes to the dead letters */
    HandoverWorld take(HandoverWorld world, boolean dead) {
        Numbered<ChatbotEvent> head = world.toLiveChat().head();
        LiveConversation row = world.liveChat().row();
        HandoverWorld taken =
                world.withToLiveChat(world.toLiveChat().headTaken(world.budget().allows(Chance.REWIND)));
        if (dead) {
            return store(taken, machines.liveChatRepairs(row, head.sequence()));
        }
        Step step = machines.liveChatTakes(row, head.sequence(), head.event());
        boolean shown = row.state() != State.CONFIRMED && step.next().state() == State.CONFIRMED;
        return store(taken, step)
                .broken(shown && !names(head.event(), row), "I1 shown under an assignment that was not confirmed");
    }

    private static boolean names(ChatbotEvent event, LiveConversation row) {
        return event instanceof ChatbotEvent.HandoverConfirmed confirmed
                && confirmed.handoverEpoch() == row.handover().epoch()
                && confirmed.assignment() == row.handover().assignment();
    }

    /** The agent of the next assignment takes it: at once, unless it is kept for somebody else; then when that lapses. */
    HandoverWorld claim(HandoverWorld world) {
        LiveConversation row = world.liveChat().row();
        Agent taker = HandoverWorld.agent(row.handover().assignment() + 1);
        boolean kept = isKeptFromAll(row);
        ClaimOutcome late = claim(row, taker, kept ? HandoverWorld.LATER : HandoverWorld.NOW);
        boolean early = kept ? isWon(claim(row, taker)) : isWon(claim(row, HandoverWorld.STRANGER)) && isKept(row);
        return late instanceof ClaimOutcome.Won won
                ? did(world, won.step()).broken(early, "I9 somebody takes what is kept for a colleague")
                : world.broken(true, "I5 nobody can take what waits");
    }

    private static ClaimOutcome claim(LiveConversation row, Agent agent) {
        return claim(row, agent, HandoverWorld.NOW);
    }

    private static ClaimOutcome claim(LiveConversation row, Agent agent, Instant at) {
        return DeskActs.claim(row, agent, HandoverWorld.TEAM, at);
    }

    private static boolean isWon(ClaimOutcome outcome) {
        return outcome instanceof ClaimOutcome.Won;
    }

    private static boolean isKept(LiveConversation row) {
        Reservation reservation = row.handover().reservation();
        return reservation != null && reservation.agent() != null;
    }

    private static boolean isKeptFromAll(LiveConversation row) {
        Reservation reservation = row.handover().reservation();
        return reservation != null && HandoverWorld.ABSENT.equals(reservation.agent());
    }

    HandoverWorld leave(HandoverWorld world, LeaveReason reason) {
        return did(world, DeskActs.leave(world.liveChat().row(), reason).orElseThrow());
    }

    /** @param colleague id of the agent to whom it is given, or null: to the team */
    HandoverWorld transfer(HandoverWorld world, @Nullable String colleague, UUID clientId) {
        LiveConversation row = world.liveChat().row();
        String giver = agentOf(row);
        Reservation asked = colleague == null
                ? Reservation.ofTeam(HandoverWorld.TEAM)
                : new Reservation(HandoverWorld.TEAM, colleague, HandoverWorld.LATER);
        HandoverWorld given =
                did(world, DeskActs.transfer(row, giver, clientId, asked).orElseThrow());
        LiveConversation after = given.liveChat().row();
        return given.broken(
                after.isWith(giver)
                        || !after.wasGivenAway(giver, clientId)
                        || !asked.equals(after.handover().reservation()),
                "I9 it does not wait for whom it was given to");
    }

    HandoverWorld say(HandoverWorld world, UUID clientId) {
        LiveConversation row = world.liveChat().row();
        SayOutcome outcome = DeskActs.offer(row, agentOf(row), clientId, "a" + clientId.getLeastSignificantBits());
        return outcome instanceof SayOutcome.Offered offered
                ? did(world, offered.step())
                : world.broken(true, "I1 the agent who has it cannot speak");
    }

    HandoverWorld close(HandoverWorld world) {
        LiveConversation row = world.liveChat().row();
        Optional<Step> step = row.state() == State.WAITING
                ? DeskActs.closeDesk(row, HandoverWorld.NOW)
                : DeskActs.close(row, agentOf(row), CloseOutcome.ANSWERED, HandoverWorld.NOW);
        return did(world, step.orElseThrow());
    }

    /** A new place in the queue is told; the same one is not told twice. */
    HandoverWorld tellPosition(HandoverWorld world, int position) {
        return DeskActs.tellPosition(world.liveChat().row(), position, null, HandoverWorld.NOW)
                .map(step -> did(world, step))
                .orElse(world);
    }

    private static String agentOf(LiveConversation row) {
        return row.agent().orElseThrow().id();
    }

    /** An act that the rules allow. */
    HandoverWorld did(HandoverWorld world, Step step) {
        return store(world, machines.deskDid(world.liveChat().row(), step));
    }

    /** Stores a step as the service does, and looks whether the step is sound in itself. */
    private HandoverWorld store(HandoverWorld world, Step step) {
        LiveChatHalf half = world.liveChat().stored(step, machines);
        long next = world.liveChat().row().counters().out() + 1;
        boolean gap = false;
        for (Effect effect : step.effects()) {
            gap |= effect instanceof Effect.Send send && send.sequence() != next++;
        }
        return world.with(half)
                .withToChatbot(world.toChatbot().sent(Wire.toChatbot(step.effects())))
                .broken(gap, "I4 the events are not numbered one by one");
    }
}

package nl.gem.acceptance.handover;

import java.util.Optional;
import java.util.UUID;
import nl.gem.acceptance.handover.Budget.Chance;
import nl.gem.acceptance.handover.Topic.Numbered;
import nl.gem.livechat.conversation.ChatbotEvent;
import nl.gem.livechat.conversation.ClaimOutcome;
import nl.gem.livechat.conversation.CloseOutcome;
import nl.gem.livechat.conversation.DeskActs;
import nl.gem.livechat.conversation.Effect;
import nl.gem.livechat.conversation.LeaveReason;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.SayOutcome;
import nl.gem.livechat.conversation.State;
import nl.gem.livechat.conversation.Step;

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

    HandoverWorld claim(HandoverWorld world) {
        LiveConversation row = world.liveChat().row();
        ClaimOutcome outcome = DeskActs.claim(
                row, HandoverWorld.agent(row.handover().assignment() + 1), HandoverWorld.TEAM, HandoverWorld.NOW);
        return outcome instanceof ClaimOutcome.Won won
                ? did(world, won.step())
                : world.broken(true, "I5 nobody can take what waits");
    }

    HandoverWorld leave(HandoverWorld world, LeaveReason reason) {
        return did(world, DeskActs.leave(world.liveChat().row(), reason).orElseThrow());
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

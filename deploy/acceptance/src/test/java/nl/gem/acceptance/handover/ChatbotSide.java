package nl.gem.acceptance.handover;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gem.acceptance.handover.Budget.Chance;
import nl.gem.acceptance.handover.Thought.Stage;
import nl.gem.acceptance.handover.Topic.Numbered;
import nl.gem.chatbot.conversation.Author;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Limits;
import nl.gem.chatbot.conversation.Log;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.handover.EndReason;
import nl.gem.chatbot.handover.LiveChatEvent;
import nl.gem.chatbot.handover.Notice;
import nl.gem.chatbot.handover.Step;
import nl.gem.livechat.conversation.ChatbotEvent;

/** What the chatbot's service does around its rules: each act is one transaction, as in the service. */
final class ChatbotSide {

    private static final String NOTICE_VERSION = "1";

    private final Machines machines;

    ChatbotSide(Machines machines) {
        this.machines = machines;
    }

    /** @param dead whether it cannot be handled and goes to the dead letters */
    HandoverWorld take(HandoverWorld world, boolean dead) {
        Numbered<LiveChatEvent> head = world.toChatbot().head();
        HandoverWorld taken =
                world.withToChatbot(world.toChatbot().headTaken(world.budget().allows(Chance.REWIND)));
        LiveChatEvent event = dead ? unreadable(head.event()) : head.event();
        Conversation row = world.chatbot().row();
        if (row == null) {
            return machines.tellsErased(event)
                    ? taken.withToLiveChat(taken.toLiveChat().sent(List.of(erased(0))))
                    : taken;
        }
        Log seen = world.chatbot().seenFor(event);
        return store(taken, row, machines.chatbotTakes(row, head.sequence(), event, seen));
    }

    private static LiveChatEvent unreadable(LiveChatEvent event) {
        return event instanceof LiveChatEvent.MessageOffered offer
                ? new LiveChatEvent.UnreadableOffer(offer.clientId())
                : new LiveChatEvent.Unreadable();
    }

    HandoverWorld agree(HandoverWorld world, Conversation row, boolean shareHistory) {
        Conversation asked = row.withNoticePending(NOTICE_VERSION);
        Log log = new Log(world.chatbot().log(), Map.of());
        return asked.fits(1, 0)
                ? did(
                        world,
                        row,
                        machines.rules.agree(asked, log, shareHistory, NOTICE_VERSION, null, HandoverWorld.NOW))
                : close(world, row, Notice.FULL);
    }

    HandoverWorld cancel(HandoverWorld world, Conversation row) {
        return did(world, row, machines.rules.cancel(row, HandoverWorld.NOW));
    }

    HandoverWorld close(HandoverWorld world, Conversation row, Notice notice) {
        return did(world, row, machines.rules.close(row, EndReason.ENDED, notice, HandoverWorld.NOW));
    }

    /** @param unsentToo whether events that still wait in the outbox go with it */
    HandoverWorld erase(HandoverWorld world, Conversation row, boolean unsentToo) {
        var topic = unsentToo ? world.toLiveChat().withoutUnsent() : world.toLiveChat();
        return world.with(ChatbotHalf.erased()).withToLiveChat(topic.sent(List.of(erased(row.eventsSent() + 1))));
    }

    /** A question is stored before Gem has its answer, or goes straight to a person. */
    HandoverWorld ask(HandoverWorld world, Conversation row, UUID question) {
        if (row.owner() != Owner.GEM) {
            Thought stored = Thought.of(Stage.PERSON, question, row.epoch());
            return fits(row, stored) ? store(world, row, stored) : close(world, row, Notice.FULL);
        }
        Thought lease = Thought.of(Stage.LEASE, question, row.epoch());
        return row.fits(1, lease.asked().bytes())
                ? append(world, row, List.of(lease.asked())).with(lease)
                : close(world, row, Notice.FULL);
    }

    /** Gem's answer is there. */
    HandoverWorld answer(HandoverWorld world, Thought thought) {
        HandoverWorld done = world.with((Thought) null);
        Conversation row = world.chatbot().row();
        if (row == null) {
            return done;
        }
        return switch (thought.stage()) {
            case PERSON -> store(done, row, thought);
            case LEASE ->
                machines.gemMayAppend(row, thought.epoch())
                                && row.fits(1, thought.answer().bytes())
                        ? append(done, row, List.of(thought.answer()))
                        : done;
            case MEMORY ->
                machines.gemMayAppend(row, thought.epoch()) && fits(row, thought)
                        ? append(done, row, thought.both())
                        : reroute(done, row, thought.in(Stage.MEMORY, thought.epoch(), thought.tries() - 1));
        };
    }

    private HandoverWorld store(HandoverWorld world, Conversation row, Thought thought) {
        if (!row.owner().isHandedOver()) {
            return reroute(world, row, thought);
        }
        return world.chatbot().holds(Author.RESIDENT, thought.question())
                ? world
                : did(world, row, machines.rules.say(row, List.of(thought.asked()), HandoverWorld.NOW));
    }

    /** Another owner, or another epoch of Gem, turned up. A process that gives up is asked again by the client. */
    private HandoverWorld reroute(HandoverWorld world, Conversation row, Thought thought) {
        if (row.owner() == Owner.CLOSED) {
            return world;
        }
        if (!machines.reroutes()) {
            return world.broken(true, "I3 what the resident said is lost");
        }
        if (!fits(row, thought)) {
            return close(world, row, Notice.FULL);
        }
        if (row.owner() != Owner.GEM) {
            return world.with(thought.in(Stage.PERSON, row.epoch(), thought.tries()));
        }
        return thought.tries() == 0
                ? world.with(world.budget().giveBack(Chance.SAY))
                : world.with(thought.in(Stage.MEMORY, row.epoch(), thought.tries()));
    }

    private static boolean fits(Conversation row, Thought thought) {
        int bytes = thought.both().stream().mapToInt(Draft::bytes).sum();
        return row.fits(thought.both().size(), bytes);
    }

    /** The hot path's statement, which the unique index of the log stops when the question is there already. */
    private HandoverWorld append(HandoverWorld world, Conversation row, List<Draft> drafts) {
        boolean gem = drafts.stream().anyMatch(draft -> draft.author() == Author.GEM);
        boolean repeated = drafts.stream().anyMatch(draft -> world.chatbot().holds(draft.author(), draft.clientId()));
        return repeated
                ? world
                : world.with(world.chatbot().appended(row, drafts))
                        .broken(gem && row.owner() != Owner.GEM, "I2 Gem speaks while the owner is " + row.owner());
    }

    private HandoverWorld did(HandoverWorld world, Conversation before, Step step) {
        return store(world, before, machines.chatbotDid(before, step));
    }

    /** Stores a step as the service does, and looks whether the step is sound in itself. */
    private static HandoverWorld store(HandoverWorld world, Conversation before, Step step) {
        Conversation next = step.next();
        ChatbotHalf half = world.chatbot().stored(step);
        boolean moved = next.owner() != before.owner();
        boolean agentSpoke = step.appended().stream().anyMatch(message -> message.author() == Author.AGENT);
        boolean gemSpoke = step.appended().stream().anyMatch(message -> message.author() == Author.GEM);
        return world.with(half)
                .withToLiveChat(world.toLiveChat().sent(Wire.toLiveChat(before.eventsSent(), step.events())))
                .broken(
                        agentSpoke && next.owner() != Owner.AGENT,
                        "I2 an agent speaks while the owner is " + next.owner())
                .broken(gemSpoke, "I2 Gem speaks in a step of the rules")
                .broken(next.epoch() != before.epoch() + (moved ? 1 : 0), "I2 the epoch does not follow the owner")
                .broken(next.lastSeq() != half.log().size(), "I3 the log has a gap")
                .broken(agentSpoke && next.textBytes() > Limits.BYTES, "I3 an agent speaks in a full conversation")
                .broken(
                        next.eventsSent() != before.eventsSent() + step.events().size(),
                        "I4 the events are not numbered one by one");
    }

    private static Numbered<ChatbotEvent> erased(long sequence) {
        return new Numbered<>(sequence, new ChatbotEvent.ConversationErased());
    }
}

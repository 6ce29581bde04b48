package nl.gem.acceptance.handover;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.gem.acceptance.handover.Budget.Chance;
import nl.gem.acceptance.handover.Thought.Stage;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.handover.Notice;
import nl.gem.livechat.conversation.DeskActs;
import nl.gem.livechat.conversation.LeaveReason;
import nl.gem.livechat.conversation.State;

/** Everything that can happen next, as the specification lists it. */
final class Moves {

    private static final long RESIDENTS = 7;
    private static final long AGENTS = 10;
    private static final long TRANSFERS = 11;
    private static final int OFTEN = 12;
    private static final int USUAL = 4;
    /** A random schedule in which these are as likely as the rest does not come far. */
    private static final Set<Chance> CUTS_SHORT =
            EnumSet.of(Chance.END, Chance.ERASE, Chance.CANCEL, Chance.CLOSE, Chance.DEAD, Chance.REWIND);

    private final ChatbotSide chatbot;
    private final DeskSide desk;

    Moves(Machines machines) {
        chatbot = new ChatbotSide(machines);
        desk = new DeskSide(machines);
    }

    List<Move> of(HandoverWorld world) {
        Collected moves = new Collected(world);
        deliveries(world, moves);
        residents(world, moves);
        gems(world, moves);
        agents(world, moves);
        return moves.list;
    }

    /** Only what is under way: with these alone every schedule comes to rest. */
    List<Move> deliveriesOf(HandoverWorld world) {
        Collected moves = new Collected(world.with(Budget.NOTHING));
        deliveries(world.with(Budget.NOTHING), moves);
        return moves.list;
    }

    private void deliveries(HandoverWorld world, Collected moves) {
        if (!world.toLiveChat().isEmpty()) {
            Object head = world.toLiveChat().head();
            moves.add("live chat takes", head, () -> desk.take(world, false));
            moves.add(Chance.DEAD, "live chat dead-letters", head, spent -> desk.take(spent, true));
        }
        if (!world.toChatbot().isEmpty()) {
            Object head = world.toChatbot().head();
            moves.add("chatbot takes", head, () -> chatbot.take(world, false));
            moves.add(Chance.DEAD, "chatbot dead-letters", head, spent -> chatbot.take(spent, true));
        }
        if (!world.toLiveChat().taken().isEmpty()) {
            moves.add(
                    Chance.REWIND,
                    "live chat gets its last records again",
                    "",
                    spent -> committed(spent.withToLiveChat(spent.toLiveChat().rewound())));
        }
        if (!world.toChatbot().taken().isEmpty()) {
            moves.add(
                    Chance.REWIND,
                    "the chatbot gets its last records again",
                    "",
                    spent -> committed(spent.withToChatbot(spent.toChatbot().rewound())));
        }
    }

    private static HandoverWorld committed(HandoverWorld world) {
        return world.withToLiveChat(world.toLiveChat().committed())
                .withToChatbot(world.toChatbot().committed());
    }

    private void residents(HandoverWorld world, Collected moves) {
        Conversation row = world.chatbot().row();
        if (row == null) {
            return;
        }
        boolean withGem = row.owner() == Owner.GEM;
        if (world.chatbot().isOpen() && world.thought() == null) {
            UUID question = new UUID(RESIDENTS, world.budget().of(Chance.SAY));
            moves.add(
                    withGem,
                    Chance.SAY,
                    "the resident asks",
                    question,
                    spent -> spent.with(Thought.of(Stage.MEMORY, question, row.epoch())));
            moves.add(
                    Chance.SAY,
                    "the resident says, stored at once,",
                    question,
                    spent -> chatbot.ask(spent, row, question));
        }
        for (boolean shared : new boolean[] {true, false}) {
            moves.add(
                    withGem,
                    Chance.HANDOVER,
                    "the resident goes over, history shared:",
                    shared,
                    spent -> chatbot.agree(spent, row, shared));
            moves.add(
                    Chance.ERASE,
                    "the resident erases it, with what is unsent:",
                    shared,
                    spent -> chatbot.erase(spent, row, shared));
        }
        moves.add(
                world.chatbot().isHandedOver(),
                Chance.CANCEL,
                "the resident cancels",
                "",
                spent -> chatbot.cancel(spent, row));
        moves.add(
                world.chatbot().isOpen(),
                Chance.END,
                "the conversation ends",
                "",
                spent -> chatbot.close(spent, row, Notice.ENDED));
    }

    private void gems(HandoverWorld world, Collected moves) {
        Thought thought = world.thought();
        if (thought != null) {
            moves.add("the chatbot is ready with", thought, () -> chatbot.answer(world, thought));
            moves.add(
                    thought.isLost(),
                    Chance.CRASH,
                    "the chatbot crashes, the client repeats",
                    "",
                    spent -> spent.with((Thought) null).with(spent.budget().giveBack(Chance.SAY)));
        }
    }

    private void agents(HandoverWorld world, Collected moves) {
        State state = world.liveChat().row().state();
        moves.add(state == State.WAITING, Chance.CLAIM, "an agent accepts", "", desk::claim);
        if (state.hasAgent()) {
            LeaveReason reason = state == State.CLAIMED ? LeaveReason.GONE : LeaveReason.UNANSWERED;
            moves.add("the agent leaves:", reason, () -> desk.leave(world, reason));
        }
        transfers(world, state, moves);
        UUID offer = new UUID(AGENTS, world.budget().of(Chance.OFFER));
        moves.add(state == State.CONFIRMED, Chance.OFFER, "the agent says", offer, spent -> desk.say(spent, offer));
        moves.add(
                state == State.CONFIRMED || state == State.WAITING,
                Chance.CLOSE,
                "the desk closes, state",
                state,
                desk::close);
        int position = world.budget().of(Chance.POSITION);
        moves.add(
                state == State.WAITING,
                Chance.POSITION,
                "the desk tells place",
                position,
                spent -> desk.tellPosition(spent, position));
        DeskActs.purge(world.liveChat().row())
                .ifPresent(step -> moves.add(Chance.PURGE, "live chat purges", "", spent -> desk.did(spent, step)));
    }

    private void transfers(HandoverWorld world, State state, Collected moves) {
        UUID transfer = new UUID(TRANSFERS, world.budget().of(Chance.TRANSFER));
        String next = HandoverWorld.agent(world.liveChat().row().handover().assignment() + 1)
                .id();
        boolean possible = state == State.CONFIRMED;
        moves.add(
                possible,
                Chance.TRANSFER,
                "the agent gives it to the team as",
                transfer,
                spent -> desk.transfer(spent, null, transfer));
        for (String colleague : new String[] {next, HandoverWorld.ABSENT}) {
            moves.add(
                    possible,
                    Chance.TRANSFER,
                    "the agent gives it to a colleague:",
                    colleague,
                    spent -> desk.transfer(spent, colleague, transfer));
        }
    }

    /** Moves of one world; those that cost something are there while the budget allows them. */
    private static final class Collected {

        private final HandoverWorld world;
        private final List<Move> list = new ArrayList<>();

        Collected(HandoverWorld world) {
            this.world = world;
        }

        void add(String name, Object about, Supplier<HandoverWorld> outcome) {
            list.add(new Move(OFTEN, name, about, outcome));
        }

        void add(Chance chance, String name, Object about, Function<HandoverWorld, HandoverWorld> outcome) {
            add(true, chance, name, about, outcome);
        }

        void add(
                boolean possible,
                Chance chance,
                String name,
                Object about,
                Function<HandoverWorld, HandoverWorld> outcome) {
            if (possible && world.budget().allows(chance)) {
                int weight = CUTS_SHORT.contains(chance) ? 1 : USUAL;
                list.add(new Move(weight, name, about, () -> outcome.apply(world.spend(chance))));
            }
        }
    }
}

package nl.gem.acceptance.handover;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.gem.chatbot.conversation.Author;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.handover.Handover;
import nl.gem.chatbot.handover.Notice;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.Offer;
import nl.gem.livechat.conversation.State;
import org.jspecify.annotations.Nullable;

/** What must hold after every step, and what must hold when everything that was sent has been taken. */
final class Invariants {

    private static final Set<String> ENDINGS = Set.of(
            Notice.CANCELLED.name(),
            Notice.ENDED_BY_AGENT.name(),
            Notice.NOBODY.name(),
            Notice.BROKEN.name(),
            Notice.ENDED.name(),
            Notice.FULL.name());

    private Invariants() {}

    /** The first that is broken. */
    static Optional<String> broken(HandoverWorld world) {
        String found = world.defect().isEmpty() ? null : world.defect();
        found = found == null ? always(world) : found;
        found = found == null && world.isQuiet() ? atRest(world) : found;
        return Optional.ofNullable(found);
    }

    private static @Nullable String always(HandoverWorld world) {
        LiveChatHalf desk = world.liveChat();
        if (desk.wiped() && (desk.isServing() || !desk.messages().isEmpty())) {
            return "I6 something of an erased conversation is back";
        }
        if (desk.messages().size() != desk.row().replica().length()) {
            return "I4 live chat counts other messages than it holds";
        }
        if (IntStream.range(0, desk.row().handover().assignment()).anyMatch(former -> sees(desk.row(), former))) {
            return "I1 a former agent sees it";
        }
        Conversation row = world.chatbot().row();
        return row == null ? null : together(world, row, desk);
    }

    private static boolean sees(LiveConversation desk, int assignment) {
        return assignment > 0 && desk.isOpenTo(HandoverWorld.agent(assignment).id());
    }

    private static @Nullable String together(HandoverWorld world, Conversation row, LiveChatHalf desk) {
        List<Message> log = world.chatbot().log();
        if (differs(desk, log)) {
            return "I4 the replica differs from the log";
        }
        Handover last = row.handover();
        int first = desk.row().replica().first();
        int end = first + desk.messages().size();
        boolean known = desk.row().handover().epoch() == world.chatbot().handoverEpoch();
        if (known
                && last != null
                && !last.historyShared()
                && desk.isServing()
                && first < last.afterSeq()
                && end > first) {
            return "I1 live chat has history that was not shared";
        }
        if (known
                && last != null
                && !world.chatbot().isHandedOver()
                && end > last.afterSeq()
                && end >= ended(log, last)) {
            return "I4 live chat gets what is said after the end";
        }
        if (desk.row().offers().stream().anyMatch(offer -> wronglyTold(world.chatbot(), offer))) {
            return "I8 wrong outcome told";
        }
        return hasTwins(log, last) ? "I3 a message is stored twice" : null;
    }

    private static boolean differs(LiveChatHalf desk, List<Message> log) {
        int first = desk.row().replica().first();
        return first + desk.messages().size() > log.size()
                || IntStream.range(0, desk.messages().size())
                        .anyMatch(i -> !desk.messages().get(i).equals(Wire.read(log.get(first + i))));
    }

    /** The seq of the notice with which a handover ended. */
    private static int ended(List<Message> log, Handover last) {
        return IntStream.range(last.afterSeq(), log.size())
                        .filter(i -> log.get(i).author() == Author.SYSTEM
                                && ENDINGS.contains(log.get(i).text()))
                        .findFirst()
                        .orElse(log.size())
                + 1;
    }

    private static boolean wronglyTold(ChatbotHalf chatbot, Offer offer) {
        boolean placed = offer.outcome() == Offer.Outcome.PLACED;
        return !offer.isUnanswered() && placed != chatbot.holds(Author.AGENT, offer.clientId());
    }

    /** Of the notices only who joined: within one handover an assignment joins once. */
    private static boolean hasTwins(List<Message> log, @Nullable Handover last) {
        int begun = last == null ? log.size() : last.afterSeq();
        Set<String> seen = new HashSet<>();
        return log.stream()
                .filter(message -> message.author() != Author.SYSTEM
                        || message.seq() > begun && message.text().startsWith(Notice.JOINED.name()))
                .anyMatch(message -> !seen.add(message.text()));
    }

    private static @Nullable String atRest(HandoverWorld world) {
        LiveChatHalf desk = world.liveChat();
        Conversation row = world.chatbot().row();
        if (desk.row().unanswered().findAny().isPresent()) {
            return "I8 an offer without an answer";
        }
        if (row == null) {
            return desk.isServing() || !desk.messages().isEmpty() ? "I6 the chatbot erased, live chat did not" : null;
        }
        if (desk.isServing() != row.owner().isHandedOver()) {
            return "I5 stuck: chatbot " + row.owner() + ", live chat "
                    + desk.row().state();
        }
        return desk.isServing() ? served(world, row, desk.row()) : null;
    }

    private static @Nullable String served(HandoverWorld world, Conversation row, LiveConversation desk) {
        int assigned = desk.state() == State.CONFIRMED ? desk.handover().assignment() : 0;
        if (desk.handover().epoch() != world.chatbot().handoverEpoch()
                || desk.state() == State.CLAIMED
                || row.assignment() != assigned) {
            return "I5 stuck: chatbot " + row.owner() + " with assignment " + row.assignment() + ", live chat "
                    + desk.state() + " with " + desk.handover().assignment();
        }
        if (desk.replica().next() != row.lastSeq() + 1) {
            return "I4 the replica lacks messages";
        }
        String told = world.chatbot().log().stream()
                .filter(message -> message.author() == Author.SYSTEM)
                .toList()
                .getLast()
                .text();
        return told.startsWith(due(row)) ? null : "I7 the resident was told: " + told;
    }

    private static String due(Conversation row) {
        if (row.assignment() > 0) {
            return HandoverWorld.notice(
                    Notice.JOINED,
                    row.language(),
                    HandoverWorld.agent(row.assignment()).chatName());
        }
        return row.owner() == Owner.QUEUE ? Notice.QUEUED.name() : Notice.LEFT.name();
    }
}

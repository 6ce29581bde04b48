package nl.gem.acceptance.handover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gem.chatbot.conversation.Author;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Log;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.handover.Handover;
import nl.gem.chatbot.handover.LiveChatEvent;
import nl.gem.chatbot.handover.Step;
import org.jspecify.annotations.Nullable;

/**
 * What the chatbot's database holds of the conversation.
 *
 * @param row nothing once it is erased
 */
record ChatbotHalf(@Nullable Conversation row, List<Message> log, Map<UUID, String> refused) {

    static ChatbotHalf of(Conversation started) {
        return new ChatbotHalf(started, List.of(), Map.of());
    }

    static ChatbotHalf erased() {
        return new ChatbotHalf(null, List.of(), Map.of());
    }

    boolean isErased() {
        return row == null;
    }

    boolean isHandedOver() {
        return row != null && row.owner().isHandedOver();
    }

    /** Whether the resident can say something. */
    boolean isOpen() {
        return row != null && row.owner() != Owner.CLOSED;
    }

    boolean isOwnedBy(Owner owner) {
        return row != null && row.owner() == owner;
    }

    @Nullable
    Handover handover() {
        return row == null ? null : row.handover();
    }

    /** The epoch of the last handover, 0 before the first. */
    int handoverEpoch() {
        Handover last = handover();
        return last == null ? 0 : last.epoch();
    }

    /** The unique index of the log. */
    boolean holds(Author author, @Nullable UUID clientId) {
        return clientId != null
                && log.stream().anyMatch(message -> message.author() == author && clientId.equals(message.clientId()));
    }

    /** As much of the log as the service reads for this event. */
    Log seenFor(LiveChatEvent event) {
        return switch (event) {
            case LiveChatEvent.MessageOffered offer -> offered(offer.clientId());
            case LiveChatEvent.UnreadableOffer offer -> offered(offer.clientId());
            case LiveChatEvent.RepeatAsked repeat -> new Log(log, Map.of());
            case LiveChatEvent.AgentJoined joined -> Log.UNSEEN;
            case LiveChatEvent.AgentLeft left -> Log.UNSEEN;
            case LiveChatEvent.HandoverEnded ended -> Log.UNSEEN;
            case LiveChatEvent.QueueChanged queue -> Log.UNSEEN;
            case LiveChatEvent.Unreadable unreadable -> Log.UNSEEN;
        };
    }

    private Log offered(UUID clientId) {
        String reason = refused.get(clientId);
        List<Message> placed = log.stream()
                .filter(message -> message.author() == Author.AGENT && clientId.equals(message.clientId()))
                .toList();
        return new Log(placed, reason == null ? Map.of() : Map.of(clientId, reason));
    }

    ChatbotHalf stored(Step step) {
        Map<UUID, String> all = refused;
        if (!step.refused().isEmpty()) {
            all = new HashMap<>(refused);
            for (var refusal : step.refused().entrySet()) {
                all.put(refusal.getKey(), refusal.getValue().name());
            }
        }
        return new ChatbotHalf(step.next(), with(step.appended()), Map.copyOf(all));
    }

    /** The hot path's statement, for a conversation that it may append to. */
    ChatbotHalf appended(Conversation before, List<Draft> drafts) {
        int first = before.lastSeq() + 1;
        int bytes = drafts.stream().mapToInt(Draft::bytes).sum();
        List<Message> messages = IntStream.range(0, drafts.size())
                .mapToObj(i -> Message.of(drafts.get(i), first + i, first, HandoverWorld.NOW))
                .toList();
        Conversation next = before.withLog(before.lastSeq() + drafts.size(), before.textBytes() + bytes);
        return new ChatbotHalf(next, with(messages), refused);
    }

    private List<Message> with(List<Message> more) {
        return more.isEmpty() ? log : Stream.concat(log.stream(), more.stream()).toList();
    }
}

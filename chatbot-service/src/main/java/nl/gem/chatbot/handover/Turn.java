package nl.gem.chatbot.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Owner;
import org.jspecify.annotations.Nullable;

/** Collects what a turn does while the rules decide it, and keeps the numbers right. */
final class Turn {

    private final List<Message> appended = new ArrayList<>();
    private final List<HandoverEvent> events = new ArrayList<>();
    private final Map<UUID, Refusal> refused = new HashMap<>();
    private final Instant now;
    private Conversation state;
    private @Nullable Handover agreed;

    Turn(Conversation before, Instant now) {
        this.state = before;
        this.now = now;
    }

    Conversation state() {
        return state;
    }

    void become(Conversation next) {
        state = next;
    }

    /** Appends; while a handover is open live chat gets every message, and what is said outside one stays here. */
    void append(Draft draft) {
        int seq = state.lastSeq() + 1;
        Message message = Message.of(draft, seq, seq, now);
        state = state.withLog(seq, state.textBytes() + draft.bytes());
        appended.add(message);
        if (state.owner().isHandedOver()) {
            emit(new HandoverEvent.Placed(message));
        }
    }

    void emit(HandoverEvent event) {
        events.add(event);
        state = state.withEvents(state.eventsSent() + 1, state.eventsSeen());
    }

    void refuse(UUID clientId, Refusal reason) {
        refused.put(clientId, reason);
        emit(new HandoverEvent.Refused(clientId, reason));
    }

    void agree(Handover handover) {
        agreed = handover;
        state = state.withHandover(handover);
    }

    void changeOwner(Owner next) {
        state = state.withOwner(next);
    }

    Step done() {
        return new Step(state, appended, events, refused, agreed);
    }
}

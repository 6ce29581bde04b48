package nl.gem.chatbot.handover;

import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Message;

/** What the chatbot tells live chat. */
public sealed interface HandoverEvent {

    /** @param history what was said up to {@code handover.afterSeq()}; empty unless shared */
    record Requested(Handover handover, Language language, List<Message> history) implements HandoverEvent {

        public Requested {
            history = List.copyOf(history);
        }
    }

    record Confirmed(int handoverEpoch, int epoch, int assignment) implements HandoverEvent {}

    record Withdrawn(int handoverEpoch, EndReason reason) implements HandoverEvent {}

    record Placed(Message message) implements HandoverEvent {}

    record Refused(UUID clientId, Refusal reason) implements HandoverEvent {}
}

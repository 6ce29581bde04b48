package nl.gem.livechat.conversation;

import java.util.List;
import java.util.UUID;

/** What the chatbot tells live chat about one conversation. */
public sealed interface ChatbotEvent {

    /**
     * The resident waits for a person; also sent again, as it was, when live chat asks for a repeat.
     *
     * @param handoverEpoch the queue's epoch, which names the handover
     * @param afterSeq the last seq when the resident asked
     * @param history the messages up to afterSeq, or none of them
     */
    record HandoverRequested(long handoverEpoch, int afterSeq, Request request, List<Message> history)
            implements ChatbotEvent {

        public HandoverRequested {
            history = List.copyOf(history);
            int first = afterSeq - history.size();
            if (handoverEpoch < 1 || first < 0) {
                throw new IllegalArgumentException("A handover has an epoch, and its history ends at afterSeq.");
            }
            for (int i = 0; i < history.size(); i++) {
                if (history.get(i).seq() != first + i + 1) {
                    throw new IllegalArgumentException("The history has a gap.");
                }
            }
        }
    }

    /** This assignment of this handover may see the conversation and speak in it. */
    record HandoverConfirmed(long handoverEpoch, int assignment) implements ChatbotEvent {}

    /** The handover has ended at the chatbot's side. */
    record HandoverWithdrawn(long handoverEpoch, String reason) implements ChatbotEvent {}

    /** A message of the log. */
    record MessagePlaced(Message message) implements ChatbotEvent {}

    /** What an agent offered will never be in the log. */
    record MessageRefused(UUID clientId, String reason) implements ChatbotEvent {}

    /** The resident had the conversation erased. */
    record ConversationErased() implements ChatbotEvent {}
}

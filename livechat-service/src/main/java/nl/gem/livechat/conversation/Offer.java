package nl.gem.livechat.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something an agent said: it is part of the conversation only when the chatbot has placed it.
 *
 * @param refusal the chatbot's word of why, when it was refused
 */
public record Offer(
        UUID clientId,
        String agentId,
        long handoverEpoch,
        int assignment,
        String text,
        Outcome outcome,
        @Nullable String refusal) {

    public enum Outcome {
        UNANSWERED,
        PLACED,
        REFUSED
    }

    public boolean isUnanswered() {
        return outcome == Outcome.UNANSWERED;
    }

    Offer placed() {
        return new Offer(clientId, agentId, handoverEpoch, assignment, text, Outcome.PLACED, null);
    }

    Offer refused(String reason) {
        return new Offer(clientId, agentId, handoverEpoch, assignment, text, Outcome.REFUSED, reason);
    }

    LiveChatEvent.MessageOffered event() {
        return new LiveChatEvent.MessageOffered(handoverEpoch, assignment, clientId, text);
    }
}

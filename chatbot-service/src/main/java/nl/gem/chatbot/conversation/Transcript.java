package nl.gem.chatbot.conversation;

import java.time.Instant;
import java.util.List;
import nl.gem.chatbot.feedback.Feedback;
import nl.gem.chatbot.feedback.Rating;
import nl.gem.chatbot.handover.Handover;
import org.jspecify.annotations.Nullable;

/** Everything that is stored of a conversation and that is the resident's. */
public record Transcript(
        ConversationId id,
        Language language,
        Instant deletedAt,
        boolean training,
        List<Message> messages,
        List<Feedback> feedback,
        @Nullable Rating rating,
        List<Handover> handovers) {

    public Transcript {
        messages = List.copyOf(messages);
        feedback = List.copyOf(feedback);
        handovers = List.copyOf(handovers);
    }
}

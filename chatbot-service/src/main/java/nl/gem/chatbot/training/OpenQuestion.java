package nl.gem.chatbot.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question that Gem did not answer well, masked as it was stored. It expires with its conversation.
 *
 * @param comment what the resident said about the answer, masked
 * @param shown topic of the answer that was not liked
 */
public record OpenQuestion(
        QuestionId id,
        String text,
        Reason reason,
        Instant askedAt,
        Instant expiresAt,
        @Nullable String comment,
        @Nullable String shown) {

    /** Why it is in the inbox. */
    public enum Reason {
        /** Gem said that it does not know. */
        UNKNOWN,
        /** Gem asked which topic was meant. */
        UNSURE,
        /** The resident did not find the answer helpful. */
        DISLIKED
    }
}

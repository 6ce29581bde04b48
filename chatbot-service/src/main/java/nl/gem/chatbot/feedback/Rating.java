package nl.gem.chatbot.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the resident thinks of the conversation, from 1 to 5. */
public record Rating(int score, @Nullable String comment, Instant givenAt) {

    public Rating {
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException("a score is 1 to 5");
        }
    }
}

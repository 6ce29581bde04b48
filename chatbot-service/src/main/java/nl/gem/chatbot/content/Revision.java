package nl.gem.chatbot.content;

import java.time.Instant;
import nl.gem.chatbot.answering.Article;
import org.jspecify.annotations.Nullable;

/**
 * One state of an article in its history.
 *
 * @param number grows with every revision of any article
 * @param article null when the topic was taken away
 * @param madeBy user name of a trainer, or {@code gem} for what shipped
 */
public record Revision(
        long number,
        String topic,
        @Nullable Article article,
        Origin origin,
        String madeBy,
        Instant madeAt,
        @Nullable String note) {

    /** Where it came from. */
    public enum Origin {
        SHIPPED,
        EDITED,
        IMPORTED
    }
}

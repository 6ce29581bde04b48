package nl.gem.chatbot.content;

import java.time.Instant;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.Revision.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A revision before it has a number.
 *
 * @param article null to take the topic away
 */
public record NewRevision(
        String topic,
        @Nullable Article article,
        Origin origin,
        String madeBy,
        Instant madeAt,
        @Nullable String note) {

    /** Who made what ships with the product. */
    public static final String GEM = "gem";

    static NewRevision shipped(Article article, Instant now) {
        return new NewRevision(article.id(), article, Origin.SHIPPED, GEM, now, null);
    }
}

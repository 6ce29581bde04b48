package nl.gem.chatbot.rest;

import static nl.gem.chatbot.answering.AnsweringFixture.WASTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.Revision;
import nl.gem.chatbot.content.Revision.Origin;
import org.junit.jupiter.api.Test;

/** When trainers are told that a release brought another text. */
class TopicJsonTest {

    private static final Article OTHER = WASTE.withPhrasing("nl", "zo zegt de nieuwe uitgave het");

    @Test
    void a_text_that_shipped_after_the_article_was_edited_here_is_shown() {
        assertThat(TopicJson.isNewer(revision(3, Origin.SHIPPED, OTHER), revision(2, Origin.EDITED, WASTE)))
                .isTrue();
    }

    @Test
    void an_edit_that_came_later_has_seen_what_shipped() {
        assertThat(TopicJson.isNewer(revision(1, Origin.SHIPPED, OTHER), revision(2, Origin.EDITED, WASTE)))
                .isFalse();
    }

    @Test
    void the_same_text_and_what_shipped_itself_differ_in_nothing() {
        assertThat(TopicJson.isNewer(revision(3, Origin.SHIPPED, WASTE), revision(2, Origin.EDITED, WASTE)))
                .isFalse();
        assertThat(TopicJson.isNewer(revision(3, Origin.SHIPPED, OTHER), revision(2, Origin.SHIPPED, WASTE)))
                .isFalse();
    }

    @Test
    void a_topic_that_never_shipped_or_is_not_live_differs_in_nothing() {
        assertThat(TopicJson.isNewer(null, revision(2, Origin.EDITED, WASTE))).isFalse();
        assertThat(TopicJson.isNewer(revision(3, Origin.SHIPPED, OTHER), null)).isFalse();
    }

    private static Revision revision(long number, Origin origin, Article article) {
        return new Revision(number, article.id(), article, origin, "any", Instant.EPOCH, null);
    }
}

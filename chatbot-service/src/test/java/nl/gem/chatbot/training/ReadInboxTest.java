package nl.gem.chatbot.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.training.OpenQuestion.Reason;
import nl.gem.chatbot.training.ReadInbox.Cluster;
import nl.gem.chatbot.understanding.ContentFixture;
import nl.gem.chatbot.understanding.LearnTopics;
import nl.gem.chatbot.understanding.TopicModel;
import org.junit.jupiter.api.Test;

class ReadInboxTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final TopicModel MODEL = LearnTopics.from(ContentFixture.ARTICLES);

    @Test
    void questions_that_are_alike_are_together_and_the_largest_cluster_comes_first() {
        assertThat(texts(clusters(
                        question("afvalkalender", 1),
                        question("hoe duur is een paspoort", 2),
                        question("hoe duur is een paspoort?", 3),
                        question("Hoe duur is het paspoort", 4))))
                .containsExactly(
                        List.of("hoe duur is een paspoort", "hoe duur is een paspoort?", "Hoe duur is het paspoort"),
                        List.of("afvalkalender"));
    }

    @Test
    void of_two_clusters_of_one_size_the_newest_comes_first() {
        assertThat(texts(clusters(question("afvalkalender", 1), question("ondertrouw", 2))))
                .containsExactly(List.of("afvalkalender"), List.of("ondertrouw"));
        assertThat(texts(clusters(question("ondertrouw", 1), question("afvalkalender", 2))))
                .containsExactly(List.of("ondertrouw"), List.of("afvalkalender"));
    }

    @Test
    void a_cluster_says_why_its_questions_are_there_and_when_the_first_of_them_goes() {
        Cluster cluster = clusters(
                        question("afvalkalender", Reason.UNKNOWN, 1),
                        question("afvalkalender", Reason.DISLIKED, 2),
                        question("afvalkalender", Reason.DISLIKED, 3))
                .getFirst();

        assertThat(cluster.reasons()).containsEntry(Reason.UNKNOWN, 1L).containsEntry(Reason.DISLIKED, 2L);
        assertThat(cluster.expiresAt()).isEqualTo(question("afvalkalender", 3).expiresAt());
    }

    @Test
    void topics_that_may_be_meant_are_suggested() {
        Cluster cluster = clusters(question("wat kost zo'n paspoort", 1)).getFirst();

        assertThat(cluster.suggestions())
                .hasSize(3)
                .first()
                .extracting(Article::id)
                .isEqualTo("paspoort-kosten");
    }

    @Test
    void questions_of_which_gem_knows_no_word_are_not_thrown_together() {
        assertThat(clusters(question("xqzw", 1), question("vbnm", 2), question("👍", 3)))
                .hasSize(3);
    }

    @Test
    void an_empty_inbox_has_no_clusters() {
        assertThat(clusters()).isEmpty();
    }

    private static List<Cluster> clusters(OpenQuestion... questions) {
        return ReadInbox.clusters(List.of(questions), MODEL);
    }

    private static List<List<String>> texts(List<Cluster> clusters) {
        return clusters.stream()
                .map(cluster ->
                        cluster.questions().stream().map(OpenQuestion::text).toList())
                .toList();
    }

    private static OpenQuestion question(String text, int minutesAgo) {
        return question(text, Reason.UNKNOWN, minutesAgo);
    }

    private static OpenQuestion question(String text, Reason reason, int minutesAgo) {
        Instant asked = NOW.minusSeconds(60L * minutesAgo);
        return new OpenQuestion(
                new QuestionId(new ConversationId(new UUID(1, minutesAgo)), 1),
                text,
                reason,
                asked,
                asked.plusSeconds(28 * 86_400),
                null,
                null);
    }
}

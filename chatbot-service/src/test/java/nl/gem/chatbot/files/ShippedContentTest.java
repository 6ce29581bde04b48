package nl.gem.chatbot.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.linting.LintArticle;
import nl.gem.chatbot.linting.LintContent;
import nl.gem.chatbot.linting.Rule;
import nl.gem.chatbot.linting.Warning;
import nl.gem.chatbot.understanding.Neighbours;
import org.junit.jupiter.api.Test;

/** What ships, looked over. */
class ShippedContentTest {

    /** A day on which the shipped content was compared with its sources: what ships does not age in the tests. */
    private static final LocalDate SHIPPED = LocalDate.of(2026, 11, 26);

    private static final List<Article> ARTICLES = ArticleFiles.readAll();
    private static final Neighbours NOBODY = Neighbours.among(List.of());
    private static final int TOPICS_PER_SAMPLE = 8;

    @Test
    void what_ships_has_no_errors() {
        Set<Rule> quiet = EnumSet.complementOf(EnumSet.of(Rule.SAME_PHRASING, Rule.NEARER_TO_ANOTHER));

        assertThat(found(new LintContent(ARTICLES, NOBODY, SHIPPED)))
                .filteredOn(warning -> quiet.contains(warning.rule()))
                .isEmpty();
    }

    /** Two topics of the same phrasing are two warnings. */
    @Test
    void no_phrasing_that_ships_stands_in_two_topics() {
        assertThat(found(new LintContent(ARTICLES, NOBODY, SHIPPED)))
                .filteredOn(warning -> warning.rule() == Rule.SAME_PHRASING)
                .isEmpty();
    }

    @Test
    void few_phrasings_that_ship_lie_nearer_to_another_topic() {
        LintArticle lint = LintArticle.amid(ARTICLES, Neighbours.among(ARTICLES), SHIPPED);
        List<Article> sample = IntStream.range(0, ARTICLES.size())
                .filter(place -> place % TOPICS_PER_SAMPLE == 0)
                .mapToObj(ARTICLES::get)
                .toList();
        long asked = sample.stream()
                .flatMap(article -> article.phrasings().values().stream())
                .mapToLong(List::size)
                .sum();

        assertThat(sample.stream().flatMap(article -> lint.warnings(article).stream()))
                .filteredOn(warning -> warning.rule() == Rule.NEARER_TO_ANOTHER)
                .hasSizeBetween(1, (int) (asked * 4 / 100));
    }

    @Test
    void what_ships_is_in_english_too() {
        assertThat(ARTICLES)
                .filteredOn(
                        article -> article.kind() == Article.Kind.ANSWER || article.kind() == Article.Kind.SMALLTALK)
                .allMatch(article ->
                        article.speaks(Language.EN) && article.title().containsKey(Language.EN));
    }

    private static List<Warning> found(LintContent lint) {
        return lint.warnings().values().stream().flatMap(List::stream).toList();
    }
}

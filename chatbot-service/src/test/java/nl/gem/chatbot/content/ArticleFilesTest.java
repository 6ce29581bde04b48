package nl.gem.chatbot.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.masking.Masking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every article that ships. */
class ArticleFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/content/articles");
    private static final int LONGEST_ANSWER = 120;
    private static final List<Article> ARTICLES = new ArticleFiles().all();

    static Stream<Article> articles() {
        return ARTICLES.stream();
    }

    @Test
    void every_file_is_read_under_its_own_name() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            articles().map(article -> article.id() + ".yaml").toList());
        }
    }

    @Test
    void what_residents_ask_most_is_there() {
        assertThat(ARTICLES).hasSizeGreaterThanOrEqualTo(40);
        assertThat(ARTICLES)
                .extracting(Article::id)
                .contains(
                        "paspoort-aanvragen",
                        "paspoort-kosten",
                        "rijbewijs-aanvragen",
                        "verhuizing-doorgeven",
                        "uittreksel-brp",
                        "openingstijden",
                        "afspraak-maken",
                        "afval-kalender",
                        "parkeervergunning-bewoner",
                        "gemeentebelasting-kwijtschelding",
                        "bijstand-aanvragen",
                        "chatbot-privacy");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void an_answer_is_short_and_says_something(Language language) {
        assertThat(ARTICLES)
                .allSatisfy(article -> assertThat(words(article.answerIn(language)))
                        .as(article.id())
                        .isBetween(5, LONGEST_ANSWER));
        assertThat(ARTICLES).noneMatch(article -> article.titleIn(language).isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_has_a_link_and_every_link_is_safe(Language language) {
        for (Article article : ARTICLES) {
            assertThat(article.linksIn(language)).as(article.id()).isNotEmpty();
            assertThat(article.linksIn(language))
                    .extracting(Link::url)
                    .as(article.id())
                    .allMatch(url -> url.matches("https://[a-z0-9.-]+\\.[a-z]{2,}(/\\S*)?"));
            assertThat(article.linksIn(language))
                    .extracting(Link::title)
                    .as(article.id())
                    .noneMatch(title -> title.isBlank() || title.equals(article.id()));
        }
    }

    @Test
    void people_ask_for_it_in_many_ways() {
        assertThat(ARTICLES).allSatisfy(article -> {
            assertThat(article.phrasings().getOrDefault("nl", List.of()))
                    .as("%s in nl", article.id())
                    .hasSizeGreaterThanOrEqualTo(20);
            for (String language : List.of("en", "tr", "pl", "ar")) {
                assertThat(article.phrasings().getOrDefault(language, List.of()))
                        .as("%s in %s", article.id(), language)
                        .hasSizeGreaterThanOrEqualTo(8);
            }
        });
    }

    @Test
    void no_phrasing_belongs_to_two_articles() {
        Map<String, String> owner = new HashMap<>();
        for (Article article : ARTICLES) {
            phrasings(article)
                    .map(phrasing -> phrasing.strip().toLowerCase(Locale.ROOT))
                    .forEach(phrasing -> assertThat(owner.merge(phrasing, article.id(), (first, same) -> first))
                            .as("\"%s\" is also in %s", phrasing, article.id())
                            .isEqualTo(article.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void no_phrasing_is_empty_or_holds_a_personal_number(Article article) {
        assertThat(phrasings(article)).allSatisfy(phrasing -> {
            assertThat(phrasing).isNotBlank();
            assertThat(Masking.mask(phrasing).found()).as(phrasing).isEmpty();
        });
    }

    private static Stream<String> phrasings(Article article) {
        return article.phrasings().values().stream().flatMap(List::stream);
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}

package nl.gem.chatbot.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How article files are read, and that all that ship can be. */
class ArticleFilesTest {

    private static final Path CONTENT = Path.of("src/main/resources/content");
    private static final List<Article> ARTICLES = ArticleFiles.readAll();

    private static final String WHOLE = """
            id: voorbeeld
            local: true
            checked: 2026-11-26
            title: { nl: Voorbeeld, en: Example }
            answer: { nl: "Zo is het.", en: "It is so." }
            links:
              - title: { nl: Meer }
                url: https://www.roosendaal.nl
            sources:
              - title: Bron
                url: https://www.roosendaal.nl
            phrasings:
              nl: [hoe zit het]
            """;

    @Test
    void every_file_is_read_under_its_own_name() throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : List.of("articles", "smalltalk", "beside")) {
            try (Stream<Path> files = Files.list(CONTENT.resolve(folder))) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }

        assertThat(ARTICLES).extracting(article -> article.id() + ".yaml").containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void there_are_143_topics_with_an_answer_beside_small_talk_wishes_and_what_is_out_of_scope() {
        assertThat(ARTICLES)
                .filteredOn(article -> article.kind() == Article.Kind.ANSWER)
                .hasSize(143);
        assertThat(ARTICLES).extracting(Article::kind).contains(Article.Kind.values());
    }

    @Test
    void a_file_says_everything_about_its_article() {
        Article article = ArticleFiles.read("voorbeeld.yaml", WHOLE);

        assertThat(article.kind()).isEqualTo(Article.Kind.ANSWER);
        assertThat(article.local()).isTrue();
        assertThat(article.answerIn(Language.EN)).isEqualTo("It is so.");
        assertThat(article.linksIn(Language.EN)).extracting("title").containsExactly("Meer");
        assertThat(article.phrasings()).containsEntry("nl", List.of("hoe zit het"));
    }

    @Test
    void a_broken_file_is_refused_with_its_name_and_line() {
        String broken = WHOLE.replace("phrasings:", "phrasings: [");

        assertThatThrownBy(() -> ArticleFiles.read("voorbeeld.yaml", broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Article file voorbeeld.yaml, line ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: { nl: Voorbeeld, en: Example }", "checked: 2026-11-26", "id: voorbeeld"})
    void a_file_without_what_must_be_there_is_refused(String line) {
        assertThatThrownBy(() -> ArticleFiles.read("voorbeeld.yaml", WHOLE.replace(line, "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("voorbeeld.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"titel: iets", "kind: lied"})
    void a_field_or_kind_that_does_not_exist_is_refused(String line) {
        assertThatThrownBy(() -> ArticleFiles.read("voorbeeld.yaml", WHOLE + line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("voorbeeld.yaml");
    }

    @Test
    void a_file_under_another_name_than_its_id_is_refused() {
        assertThatThrownBy(() -> ArticleFiles.read("anders.yaml", WHOLE))
                .hasMessage("Article file anders.yaml holds id voorbeeld.");
    }
}

package nl.gem.chatbot.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.files.ShippedArticlesFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken elsewhere can be read there. */
class ArticleArchiveTest {

    private final ArticleArchive archive = new ArticleArchive();

    @Test
    void every_article_that_ships_is_read_back_as_it_is() throws IOException {
        List<Article> shipped = ShippedArticlesFixture.all();

        assertThat(read(archive.of(shipped))).containsExactlyInAnyOrderElementsOf(shipped);
    }

    @Test
    void files_stand_in_the_folder_of_their_kind() throws IOException {
        assertThat(names(archive.of(ShippedArticlesFixture.all())))
                .contains("articles/paspoort-kosten.yaml", "beside/out-of-scope.yaml", "beside/person.yaml")
                .anyMatch(name -> name.startsWith("smalltalk/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "null",
                "~",
                "true",
                "0165",
                "14 0165",
                "1e3",
                "1_000",
                "0x1F",
                "2026-11-26",
                "12:30:45",
                ".inf",
                "- geen lijst",
                "# geen commentaar",
                "sleutel: waarde",
                "{a: 1}",
                "[a]",
                "&anker",
                "*verwijzing",
                "!soort",
                "%procent",
                "@apenstaart",
                "`",
                "'",
                "\"",
                "\\",
                "? vraag",
                "| streep",
                "> hoek",
                " ervoor",
                "erna ",
                "a: b # c",
                "...",
                "---",
                "<script>alert(1)</script>",
                "جواز سفر",
                "😀",
                "tab\there",
                "a\u00a0b"
            })
    void a_text_that_means_something_in_yaml_stays_a_text(String text) throws IOException {
        Article article = saying(text);

        assertThat(read(archive.of(List.of(article)))).containsExactly(article);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regel\nregel",
                "regel\n",
                "regel\n\n",
                "\nregel",
                "  ingesprongen\nregel",
                "regel \nregel",
                "- a\n- b\n",
                "regel\r\nregel",
                "a\u2028b",
                "a\u0085b",
                "# a\nb: c",
                "tab\t\nregel"
            })
    void lines_stay_lines(String text) throws IOException {
        Article article = saying(text);

        assertThat(read(archive.of(List.of(article)))).containsExactly(article);
    }

    private static Article saying(String text) {
        return new Article(
                "voorbeeld",
                Article.Kind.ANSWER,
                text,
                true,
                LocalDate.of(2026, 11, 26),
                Map.of(Language.NL, text, Language.EN, text),
                Map.of(Language.NL, text),
                List.of(new Article.Reference(Map.of(Language.NL, text), "https://www.roosendaal.nl")),
                List.of(new Link(text, "https://www.roosendaal.nl")),
                Map.of("nl", List.of(text, "gewoon"), "en", List.of()));
    }

    private static List<Article> read(byte[] zip) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                String name = file.getName().substring(file.getName().indexOf('/') + 1);
                articles.add(
                        ShippedArticlesFixture.read(name, new String(files.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return articles;
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                names.add(file.getName());
            }
        }
        return names;
    }
}

package nl.gem.chatbot.importing;

import static nl.gem.chatbot.importing.ImportFixture.TODAY;
import static nl.gem.chatbot.importing.ImportFixture.csv;
import static nl.gem.chatbot.importing.ImportFixture.faults;
import static nl.gem.chatbot.importing.ImportFixture.file;
import static nl.gem.chatbot.importing.ImportFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @CsvSource({"'',\\n", "\uFEFF,\\r\\n"})
    void a_table_with_dutch_headings_and_semicolons_is_read(String mark, String lineEnd) {
        String table = new String(file("vragen.csv"), StandardCharsets.UTF_8).replace("\n", lineEnd.translateEscapes());

        List<Article> articles = read(csv(mark + table)).articles();

        assertThat(articles)
                .extracting(Article::id)
                .containsExactly("wanneer-is-de-kermis", "waar-staat-het-reuzenrad");
        assertThat(articles.getFirst().answerIn(Language.NL))
                .isEqualTo("De kermis is in de laatste week van juni.\n\n"
                        + "- maandag vanaf 14.00 uur\n- dinsdag vanaf 12.00 uur");
        assertThat(articles.getFirst().phrasings().get("nl")).first().isEqualTo("Wanneer is de kermis?");
        assertThat(articles.getFirst().phrasings().get("nl")).hasSize(3).contains("kermis datum");
        assertThat(articles.getFirst().sources())
                .containsExactly(new Link("voorbeeld.nl", "https://www.voorbeeld.nl/kermis"));
        assertThat(articles.getLast().links()).isEmpty();
        assertThat(articles).extracting(Article::checked).containsOnly(TODAY);
    }

    @Test
    void a_table_with_english_headings_and_commas_is_read_and_its_own_link_comes_first() {
        Article article = read(ImportFile.read(file("questions.csv"), Format.CSV, TODAY))
                .articles()
                .getFirst();

        assertThat(article.answerIn(Language.NL)).isEqualTo("Bel 14 0165, of meld het online.");
        assertThat(article.linksIn(Language.NL))
                .containsExactly(
                        new Link("voorbeeld.nl", "https://www.voorbeeld.nl/straat"),
                        new Link("meld het online", "https://www.voorbeeld.nl/melden"));
        assertThat(article.phrasings().get("nl"))
                .containsExactly("Hoe meld ik een losse stoeptegel?", "stoeptegel los", "tegel steekt uit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+31 14 0165", "=HYPERLINK('https://a.nl')", "1e9"})
    void a_cell_like_a_formula_is_text(String cell) {
        assertThat(read(csv("question,answer\nWat?," + cell))
                        .articles()
                        .getFirst()
                        .answerIn(Language.NL))
                .isEqualTo(cell);
    }

    @Test
    void columns_may_come_in_any_order_and_others_are_passed_over() {
        Article article =
                read(csv("Wie, Antwoord ,VRAAG\nAnja,Nu.,Wanneer?")).articles().getFirst();

        assertThat(article.titleIn(Language.NL)).isEqualTo("Wanneer?");
        assertThat(article.answerIn(Language.NL)).isEqualTo("Nu.");
    }

    @Test
    void empty_rows_are_passed_over() {
        assertThat(read(csv("\nquestion,answer\n\n,,,\nWat?,Dit.\n \n")).articles())
                .hasSize(1);
    }

    @Test
    void a_repeated_phrasing_is_kept_once() {
        assertThat(read(csv("question,answer,phrasings\nWat is dit?,Dat.,wat is dit|WAT?| wat |x"))
                        .articles()
                        .getFirst()
                        .phrasings()
                        .get("nl"))
                .containsExactly("Wat is dit?", "WAT?", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vraag\nWat?", "Wat?,Dit.", "question,question,answer\na,b,c", "question\tanswer\na\tb"})
    void a_header_without_both_columns_or_with_one_twice_is_refused(String table) {
        assertThat(faults(csv(table))).singleElement().extracting(Fault::line).isEqualTo(1);
    }

    @Test
    void a_fault_names_the_line_where_its_record_begins() {
        String table = "question,answer,link\n\"Een\n\nvraag\",\"Met\r\nantwoord\",\nWat?,,\nHoe?,Zo,http://a.nl\n";

        assertThat(faults(csv(table)))
                .containsExactly(
                        new Fault(6, 2, "The answer is missing."),
                        new Fault(7, 3, "The link is no whole https address."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Wat?,Dit.\n\n\n",
                "\"Wat\"?,Dit.\n",
                "Wat?,\"Dit.\n",
                "Wat?,Dit, en dat.\n",
            })
    void a_record_with_broken_quotes_or_too_many_cells_is_refused(String row) {
        assertThat(faults(csv("question,answer\nGoed?,Ja.\n" + row)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(3));
    }
}

package nl.gem.chatbot.importing;

import static nl.gem.chatbot.importing.ImportFixture.TODAY;
import static nl.gem.chatbot.importing.ImportFixture.faults;
import static nl.gem.chatbot.importing.ImportFixture.file;
import static nl.gem.chatbot.importing.ImportFixture.json;
import static nl.gem.chatbot.importing.ImportFixture.read;
import static nl.gem.chatbot.importing.ImportFixture.vac;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VacFileTest {

    @Test
    void one_question_of_the_open_data_becomes_a_draft() {
        Import.Read one = read(ImportFile.read(file("vac-one.json"), Format.JSON, TODAY));

        assertThat(one.articles())
                .containsExactly(new Article(
                        "mag-ik-een-luchtballon-oplaten-vanaf-mijn-eigen-weiland",
                        Article.Kind.ANSWER,
                        null,
                        false,
                        LocalDate.of(2026, 1, 1),
                        Map.of(Language.NL, "Mag ik een luchtballon oplaten vanaf mijn eigen weiland?"),
                        Map.of(Language.NL, """
                            Ja, dat mag met toestemming van de gemeente. U vraagt die vier weken van tevoren aan.

                            Wat u nodig hebt
                            Neem mee:
                            - een tekening van het weiland
                            Let op: op schaal.
                            - het brevet van de piloot

                            Waar u het aanvraagt
                            Online
                            Op de pagina over ballonnen. Ook last minute, via de oude site.\
                            """),
                        List.of(
                                new Article.Reference(Map.of(Language.NL, "schaal"), "https://www.voorbeeld.nl/schaal"),
                                new Article.Reference(
                                        Map.of(Language.NL, "ballonnen"), "https://www.voorbeeld.nl/ballonnen")),
                        List.of(
                                new Link(
                                        "voorbeeld.nl",
                                        "https://www.voorbeeld.nl/onderwerpen/luchtballonnen/vraag-en-antwoord/ballon-oplaten")),
                        Map.of("nl", List.of("Mag ik een luchtballon oplaten vanaf mijn eigen weiland?"))));
        assertThat(one.remarks())
                .extracting(Remark::text)
                .containsExactly("Links left out because they are no whole https address: 1.");
    }

    @Test
    void a_list_gives_as_many_drafts_and_what_has_no_date_is_checked_today() {
        Import.Read list = read(ImportFile.read(file("vac-list.json"), Format.JSON, TODAY));

        assertThat(list.articles()).extracting(Article::checked).containsExactly(LocalDate.of(2024, 2, 29), TODAY);
        assertThat(list.articles())
                .extracting(article -> article.answerIn(Language.NL))
                .containsExactly("Overal waar geen vliegveld in de buurt is.", "Prijzen\n- klein: € 5\n- groot: € 9");
        assertThat(list.articles().getLast().sources()).isEmpty();
        assertThat(list.remarks()).isEmpty();
    }

    @Test
    void a_long_answer_is_kept_with_a_remark() {
        Import.Read read = read(json(vac("Wat is lang?", "woord ".repeat(121))));

        assertThat(read.articles()).hasSize(1);
        assertThat(read.remarks())
                .containsExactly(
                        new Remark(1, 1, "wat-is-lang", "The answer has 121 words; 120 is the most that reads well."));
        assertThat(read(json(vac("Wat is lang?", "woord ".repeat(120)))).remarks())
                .isEmpty();
    }

    @Test
    void of_many_links_three_are_kept_with_a_remark() {
        String links = "<a href='https://a.nl'>a</a> <a href='https://b.nl'>b</a> <a href='https://a.nl'>a</a> "
                + "<a href='https://c.nl'>c</a> <a href='https://d.nl'>d</a>";

        Import.Read read = read(json(vac("Waar lees ik meer?", links)));

        assertThat(read.articles().getFirst().linksIn(Language.NL))
                .extracting(Link::title)
                .containsExactly("a", "b", "c");
        assertThat(read.remarks())
                .extracting(Remark::text)
                .containsExactly("The answer has 4 links; the first 3 are kept.");
    }

    @Test
    void a_date_in_the_future_is_taken_for_today_with_a_remark() {
        Import.Read read =
                read(json("{\"question\": \"Wanneer?\", \"introduction\": \"Nu.\", \"lastmodified\": \"2027-01-01\","
                        + " \"canonical\": \"http://a.nl\"}"));

        assertThat(read.articles().getFirst().checked()).isEqualTo(TODAY);
        assertThat(read.remarks())
                .extracting(Remark::text)
                .containsExactlyInAnyOrder(
                        "The date of its last change lies in the future; the day of the import is taken.",
                        "The source is left out, for its address is no whole https address.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "\"vraag\"",
                "null",
                "[[]]",
                "[3]",
                "{\"question\": 5, \"introduction\": \"b\"}",
                "{\"question\": \"a\", \"introduction\": [\"b\"]}",
                "{\"question\": \"a\", \"content\": \"b\"}",
                "{\"question\": \"a\", \"content\": [\"b\"]}",
                "{\"question\": \"a\", \"content\": [{\"paragraph\": {}}]}",
                "{\"question\": \"a\", \"introduction\": \"b\", \"canonical\": 1}",
                "{\"question\": \"a\", \"introduction\": \"b\", \"type\": \"nieuwsbericht\"}",
                "{\"question\": \"a\", \"introduction\": \"b\", \"language\": \"en-GB\"}",
                "{\"question\": \"a\", \"introduction\": \"b\", \"lastmodified\": \"gisteren\"}",
                "{\"question\": \"a\", \"introduction\": \"b\", \"lastmodified\": \"2025-02-30\"}"
            })
    void another_shape_is_refused_with_its_record(String text) {
        assertThat(faults(json(text))).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.record()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\n{\"question\": \"a\"",
                "\nvraag",
                "[\n{\"question\": \"a\", \"question\": \"b\"}]",
                "{\"question\": \"a\", \"introduction\": \"b\"}\n x",
                "{\"question\": \"a\", \"introduction\": \"b\"}\n {}",
                "\n{\"question\": 1e, \"introduction\": \"b\"}"
            })
    void what_is_no_json_is_refused_with_the_line_where_it_stops(String text) {
        assertThat(faults(json(text))).extracting(Fault::line).containsOnly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deeply_nested_json_is_refused(String opening) {
        assertThat(faults(json(opening.repeat(200_000))))
                .singleElement()
                .extracting(Fault::text)
                .asString()
                .contains("nested too deeply");
    }

    @Test
    void a_fault_names_the_line_where_its_record_begins() {
        String text = "[\n" + vac("Goed?", "Ja.") + ",\n\n{\n\"question\": \"Fout?\"\n}\n]";

        assertThat(faults(json(text))).containsExactly(new Fault(4, 2, "The answer is missing."));
    }
}

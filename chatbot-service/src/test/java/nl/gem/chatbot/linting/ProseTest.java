package nl.gem.chatbot.linting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void items_of_a_list_and_their_introduction_are_sentences() {
        assertThat(texts("Neem mee:\n- je paspoort\n- een pasfoto. Niet ouder dan zes maanden\n\nTot dan!"))
                .containsExactly("Neem mee:", "je paspoort", "een pasfoto.", "Niet ouder dan zes maanden", "Tot dan!");
    }

    @Test
    void hours_amounts_and_addresses_of_pages_end_no_sentence() {
        assertThat(texts("Open van 7.30 tot 21.00 uur. Het kost € 1.200. Kijk op roosendaal.nl of bel 14 0165."))
                .containsExactly(
                        "Open van 7.30 tot 21.00 uur.", "Het kost € 1.200.", "Kijk op roosendaal.nl of bel 14 0165.");
    }

    @Test
    void an_abbreviation_ends_no_sentence() {
        assertThat(texts("Zie art. 2 en nr. 3 van de wet. Klaar."))
                .containsExactly("Zie art. 2 en nr. 3 van de wet.", "Klaar.");
    }

    @Test
    void what_has_no_letter_or_digit_is_no_word() {
        Prose prose = Prose.of("- 'Ja', zei hij – en dat was alles (echt).");

        assertThat(prose.wordCount()).isEqualTo(8);
        assertThat(prose.sentences().getFirst().words()).startsWith("Ja", "zei").endsWith("alles", "echt");
    }

    @Test
    void names_count_as_words_and_not_for_their_syllables() {
        Prose prose = Prose.of("Kijk op roosendaal.nl of mail naar info@roosendaal.nl voor 1 mei 2027");

        assertThat(prose.wordCount()).isEqualTo(11);
        assertThat(prose.syllablesPerWord(DutchSyllables::of, word -> false)).isEqualTo(1);
    }

    private static List<String> texts(String prose) {
        return Prose.of(prose).sentences().stream().map(Prose.Sentence::text).toList();
    }
}

package nl.gem.chatbot.linting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchSyllablesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "je, 1",
        "huis, 1",
        "een, 1",
        "één, 1",
        "ijs, 1",
        "eeuw, 1",
        "nieuw, 1",
        "mooi, 1",
        "groei, 1",
        "draait, 1",
        "auto, 2",
        "bijna, 2",
        "buiten, 2",
        "vrouwen, 2",
        "jeugdhulp, 2",
        "moeite, 2",
        "draaien, 2",
        "bureau, 2",
        "cliënt, 2",
        "zeeën, 2",
        "type, 2",
        "baby, 2",
        "royaal, 2",
        "yoghurt, 2",
        "milieu, 2",
        "toilet, 2",
        "naïef, 2",
        "gemeente, 3",
        "ideeën, 3",
        "afvalpas, 3",
        "paspoorten, 3",
        "museum, 3",
        "reünie, 3",
        "poëzie, 3",
        "station, 3",
        "geëiste, 3",
        "beëindigen, 4",
        "financiële, 5",
        "organisatie, 5",
        "coöperatie, 5",
        "identiteitskaart, 5",
        "gehandicaptenparkeerkaart, 8",
        "12, 1"
    })
    void a_dutch_word_has_its_syllables(String word, int syllables) {
        assertThat(DutchSyllables.of(word)).isEqualTo(syllables);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"GEMEENTE, 3", "Één, 1", "Oude-IJsselstreek, 5"})
    void capitals_accents_and_hyphens_make_no_difference(String word, int syllables) {
        assertThat(DutchSyllables.of(word)).isEqualTo(syllables);
    }
}

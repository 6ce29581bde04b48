package nl.gem.chatbot.linting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishSyllablesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the, 1", "make, 1", "makes, 1", "moved, 1", "free, 1", "house, 1", "table, 2", "houses, 2", "needed, 2",
        "client, 2", "create, 2", "people, 2", "paying, 2", "office, 2", "area, 3", "period, 3", "video, 3",
                "address, 2",
        "appointment, 3", "decision, 3", "station, 2", "identity, 4", "society, 4", "situation, 4", "municipality, 6"
    })
    void an_english_word_has_its_syllables(String word, int syllables) {
        assertThat(EnglishSyllables.of(word)).isEqualTo(syllables);
    }
}

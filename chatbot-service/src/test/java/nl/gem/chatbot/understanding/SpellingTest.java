package nl.gem.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private static final List<String> KNOWN =
            List.of("rijbewijs", "verlengen", "afspraak", "huis", "hond", "paspoort", "gemeente");

    private final Spelling spelling = new Spelling(List.of(KNOWN, KNOWN, List.of("eenmalig")));

    @ParameterizedTest
    @CsvSource({
        "rijbwijs, rijbewijs",
        "rijbeiwjs, rijbewijs",
        "rijbbewijs, rijbewijs",
        "afspraka, afspraak",
        "pasport, paspoort",
        "gmeente, gemeente",
        "huiz, huis"
    })
    void a_mistyped_word_is_followed_by_what_it_stands_for(String typed, String meant) {
        assertThat(spelling.completed(List.of(typed))).containsExactly(typed, meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rijbewijs", "fiets", "hu", "hons", "huisje", "eenmalik", "xqzwvk"})
    void a_known_short_or_quite_different_word_stays_as_it_is(String word) {
        List<String> completed = spelling.completed(List.of(word));

        assertThat(completed.getFirst()).isEqualTo(word);
        assertThat(completed).hasSizeLessThanOrEqualTo(word.equals("hons") ? 2 : 1);
    }

    @Test
    void two_mistakes_are_forgiven_in_long_words_only() {
        assertThat(spelling.completed(List.of("rijbewiz"))).containsExactly("rijbewiz", "rijbewijs");
        assertThat(spelling.completed(List.of("huuz"))).containsExactly("huuz");
    }
}

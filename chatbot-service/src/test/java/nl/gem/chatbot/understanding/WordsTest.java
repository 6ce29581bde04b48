package nl.gem.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Eén   paspoort!, een paspoort",
        "ŁÓDŹ, lodz",
        "IŞIK, isik",
        "ışık, isik",
        "'€ 12,50', 00 00",
        "‘s-Gravenhage, s gravenhage",
        "１２３, 000",
        "أريد, اريد",
        "مدرسة, مدرسه"
    })
    void accents_case_and_the_value_of_digits_do_not_matter(String text, String words) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!?!", "👍👍👍", "\u200b\u200b", "---"})
    void without_letters_or_digits_there_are_no_words(String text) {
        assertThat(Words.of(text)).isEmpty();
    }

    @Test
    void an_endless_word_and_endlessly_many_words_are_cut() {
        assertThat(Words.of("a".repeat(2_000))).containsExactly("a".repeat(40));
        assertThat(Words.of("ja ".repeat(2_000))).hasSizeLessThanOrEqualTo(300);
        assertThat(Words.of("!".repeat(1_000) + "waar")).isEqualTo(List.of("waar"));
    }
}

package nl.gem.chatbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "hallo", "één", "😀", "a😀b", "مرحبا", "\t\n", "👨‍👩‍👧"})
    void ordinary_text_in_any_script_is_well_formed(String text) {
        assertThat(TextRule.isWellFormed(text)).isTrue();
    }

    @Test
    void nul_and_half_a_surrogate_pair_are_not() {
        assertThat(TextRule.isWellFormed("a\u0000b")).isFalse();
        assertThat(TextRule.isWellFormed("\ud83d")).isFalse();
        assertThat(TextRule.isWellFormed("\ud83d!")).isFalse();
        assertThat(TextRule.isWellFormed("\ude00")).isFalse();
        assertThat(TextRule.isWellFormed("\ude00\ud83d")).isFalse();
        assertThat(TextRule.isWellFormed("\ud83d\ud83d\ude00")).isFalse();
    }

    @Test
    void length_counts_what_people_see_as_one_code_point() {
        assertThat(TextRule.length("😀".repeat(TextRule.LONGEST_MESSAGE))).isEqualTo(TextRule.LONGEST_MESSAGE);
        assertThat(TextRule.length("")).isZero();
    }
}

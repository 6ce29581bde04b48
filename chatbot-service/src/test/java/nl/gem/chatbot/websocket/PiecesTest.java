package nl.gem.chatbot.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.gem.chatbot.conversation.TextRule;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Property
    void joined_they_are_the_answer(@ForAll String text) {
        assertThat(String.join("", Pieces.of(text))).isEqualTo(text);
        assertThat(Pieces.of(text)).noneMatch(String::isEmpty);
    }

    @Test
    void an_answer_is_cut_between_words_after_about_a_line() {
        List<String> pieces = Pieces.of("Je paspoort vraag je aan op het stadskantoor. Neem je oude paspoort mee.");

        assertThat(pieces).hasSizeBetween(2, 4);
        assertThat(pieces.subList(0, pieces.size() - 1)).allMatch(piece -> piece.endsWith(" "));
    }

    @Test
    void no_piece_ends_in_half_an_emoji() {
        assertThat(Pieces.of("😀".repeat(30) + " " + "😀".repeat(30))).allMatch(TextRule::isWellFormed);
    }

    @Test
    void of_nothing_there_are_no_pieces() {
        assertThat(Pieces.of("")).isEmpty();
    }

    @Test
    void a_word_without_end_is_one_piece() {
        assertThat(Pieces.of("a".repeat(500))).containsExactly("a".repeat(500));
    }
}

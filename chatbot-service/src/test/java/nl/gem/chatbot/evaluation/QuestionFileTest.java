package nl.gem.chatbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionFileTest {

    private static final String HEADER = "topic\tlang\tstyle\tquestion";
    private static final Set<String> TOPICS = Set.of("paspoort-kosten");

    @Test
    void a_file_is_read_line_by_line() {
        assertThat(QuestionFile.read(
                        List.of(
                                "\uFEFF" + HEADER,
                                "paspoort-kosten\tnl\tplain\tWat kost het?",
                                "",
                                "OOS\ten\ttypo\thi"),
                        TOPICS))
                .containsExactly(
                        new LabelledQuestion("paspoort-kosten", "nl", "plain", "Wat kost het?"),
                        new LabelledQuestion("OOS", "en", "typo", "hi"));
    }

    @Test
    void every_wrong_line_is_named_and_nothing_is_read() {
        assertThatThrownBy(() -> QuestionFile.read(
                        List.of(
                                HEADER,
                                "paspoort-kosten\tnl\tplain",
                                "onbekend\tnl\tplain\tvraag",
                                "OOS\tnl\tplain\tx"),
                        TOPICS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Line 2: 3 columns instead of 4.\nLine 3: there is no topic \"onbekend\".");
    }

    @Test
    void a_file_without_header_or_questions_is_refused() {
        assertThatThrownBy(() -> QuestionFile.read(List.of(), TOPICS)).hasMessageContaining("header");
        assertThatThrownBy(() -> QuestionFile.read(List.of("OOS\tnl\tplain\tx"), TOPICS))
                .hasMessageContaining("header");
        assertThatThrownBy(() -> QuestionFile.read(List.of(HEADER), TOPICS)).hasMessageContaining("no question");
    }
}

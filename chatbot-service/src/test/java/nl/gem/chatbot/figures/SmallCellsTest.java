package nl.gem.chatbot.figures;

import static nl.gem.chatbot.figures.Column.ANSWERED;
import static nl.gem.chatbot.figures.Column.ASKED;
import static nl.gem.chatbot.figures.Column.CLARIFIED;
import static nl.gem.chatbot.figures.Column.HANDED_OVER;
import static nl.gem.chatbot.figures.Column.HELPFUL;
import static nl.gem.chatbot.figures.Column.NOT_HELPFUL;
import static nl.gem.chatbot.figures.Column.UNKNOWN;
import static nl.gem.chatbot.figures.FiguresFixture.DAY;
import static nl.gem.chatbot.figures.FiguresFixture.day;
import static nl.gem.chatbot.figures.FiguresFixture.topic;
import static nl.gem.chatbot.figures.FiguresFixture.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallCellsTest {

    private static final Cell FEW = new Cell.UnderFive();
    private static final Cell WITHHELD = new Cell.Withheld();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void one_to_four_is_not_shown(int count) {
        ShownFigures shown = only(SmallCells.hide(List.of(whole(40, 20, count, 10))));

        assertThat(shown.cell(CLARIFIED)).isEqualTo(FEW);
        assertThat(shown.cell(ASKED)).isEqualTo(number(40));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 6, 1000})
    void zero_and_five_or_more_are_shown(int count) {
        ShownFigures shown = only(SmallCells.hide(List.of(whole(2000, 20, 0, count))));

        assertThat(shown.cell(UNKNOWN)).isEqualTo(number(count));
    }

    @Test
    void days_come_in_order_each_with_its_whole_first_and_then_its_topics_by_name() {
        List<DayFigures> days =
                new ArrayList<>(day(whole(0, 0, 0, 0), List.of(topic("paspoort", 30), topic("afval", 20))));
        days.addFirst(new DayFigures(DAY.plusDays(1), null, 9, 0, 0, 9, 0, 0, 0));

        assertThat(SmallCells.hide(days))
                .extracting(row -> row.day() + " " + row.topic())
                .containsExactly("2026-11-26 null", "2026-11-26 afval", "2026-11-26 paspoort", "2026-11-27 null");
    }

    @Test
    void one_hidden_topic_takes_another_along_or_the_sum_would_tell() {
        List<ShownFigures> shown =
                SmallCells.hide(day(whole(9, 0, 0, 9), List.of(topic("a", 3), topic("b", 20), topic("c", 30))));

        assertThat(row(shown, "a").cell(ANSWERED)).isEqualTo(FEW);
        assertThat(List.of(row(shown, "b").cell(ANSWERED), row(shown, "c").cell(ANSWERED)))
                .containsOnlyOnce(WITHHELD);
        assertThat(row(shown, null).cell(ANSWERED)).isEqualTo(number(53));
    }

    @Test
    void enough_hidden_topics_hide_each_other() {
        List<ShownFigures> shown = SmallCells.hide(
                day(whole(9, 0, 0, 9), List.of(topic("a", 3), topic("b", 2), topic("c", 2), topic("d", 30))));

        assertThat(shown).extracting(row -> row.cell(ANSWERED)).containsExactly(number(37), FEW, FEW, FEW, number(30));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void hidden_topics_that_are_all_as_small_or_large_as_they_can_be_do_not_hide_each_other(int count) {
        List<ShownFigures> shown =
                SmallCells.hide(day(whole(9, 0, 0, 9), List.of(topic("a", count), topic("b", count), topic("c", 30))));

        assertThat(row(shown, "c").cell(ANSWERED)).isEqualTo(WITHHELD);
    }

    @Test
    void without_a_large_topic_the_sum_is_withheld_and_with_it_what_was_asked() {
        List<DayFigures> ones = List.of("a", "b", "c", "d", "e").stream()
                .map(name -> topic(name, 1))
                .toList();

        assertThat(row(SmallCells.hide(day(whole(3, 0, 0, 0), ones)), null).cells())
                .containsEntry(ANSWERED, WITHHELD)
                .containsEntry(ASKED, number(8));
        assertThat(row(SmallCells.hide(day(whole(2, 0, 0, 0), ones)), null).cells())
                .containsEntry(ANSWERED, WITHHELD)
                .containsEntry(ASKED, WITHHELD);
    }

    @Test
    void what_was_asked_on_a_topic_is_hidden_with_its_answers() {
        List<ShownFigures> shown =
                SmallCells.hide(day(whole(9, 0, 0, 9), List.of(topic("a", 1), topic("b", 20), topic("c", 30))));

        assertThat(shown)
                .filteredOn(row -> row.topic() != null)
                .allSatisfy(row -> assertThat(row.cell(ASKED)).isEqualTo(row.cell(ANSWERED)));
    }

    @Test
    void of_a_day_with_few_questions_nothing_else_is_said() {
        List<ShownFigures> shown = SmallCells.hide(day(whole(1, 0, 0, 1), List.of(topic("a", 3, 1, 1, 1))));

        assertThat(only(shown).cells())
                .isEqualTo(Map.of(
                        ASKED, FEW,
                        ANSWERED, WITHHELD,
                        CLARIFIED, WITHHELD,
                        UNKNOWN, WITHHELD,
                        HANDED_OVER, WITHHELD,
                        HELPFUL, WITHHELD,
                        NOT_HELPFUL, WITHHELD));
    }

    @Test
    void of_a_day_with_few_answers_the_topics_are_not_named() {
        assertThat(only(SmallCells.hide(day(whole(60, 0, 0, 50), List.of(topic("a", 4)))))
                        .cell(ANSWERED))
                .isEqualTo(FEW);
    }

    @Test
    void of_few_handovers_the_topics_are_not_named() {
        List<ShownFigures> shown = SmallCells.hide(
                day(whole(9, 0, 0, 9), List.of(topic("a", 20, 1, 0, 0), topic("b", 20), topic("c", 0, 1, 0, 0))));

        assertThat(shown)
                .extracting(ShownFigures::topic, row -> row.cell(HANDED_OVER))
                .containsExactly(tuple(null, FEW), tuple("a", WITHHELD), tuple("b", WITHHELD));
    }

    @Test
    void thumbs_are_withheld_where_they_are_nearly_all_of_the_answers() {
        List<ShownFigures> shown =
                SmallCells.hide(day(whole(9, 0, 0, 9), List.of(topic("a", 8, 0, 5, 1), topic("b", 50, 0, 20, 20))));

        assertThat(row(shown, "a").cells()).containsEntry(HELPFUL, WITHHELD).containsEntry(NOT_HELPFUL, WITHHELD);
        assertThat(row(shown, "b").cells()).containsEntry(HELPFUL, number(20));
    }

    @Test
    void a_topic_has_no_questions_beside_its_answers() {
        assertThatThrownBy(() -> new DayFigures(DAY, "a", 2, 1, 0, 1, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Cell number(int count) {
        return new Cell.Shown(count);
    }

    private static ShownFigures only(List<ShownFigures> shown) {
        assertThat(shown).hasSize(1);
        return shown.getFirst();
    }

    private static ShownFigures row(List<ShownFigures> shown, String topic) {
        return shown.stream()
                .filter(row -> topic == null ? row.topic() == null : topic.equals(row.topic()))
                .findFirst()
                .orElseThrow();
    }
}

package nl.gem.acceptance.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gem.acceptance.replicas.Finding.Kind;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final List<Line> LOG =
            IntStream.rangeClosed(1, 5).mapToObj(JudgeTest::line).toList();
    private static final Map<Integer, Long> CONFIRMED = Map.of(1, 1000L);

    @Test
    void resident_who_received_the_log_has_nothing_to_complain_of() {
        assertThat(Judge.resident(messages(1, 2, 3, 4, 5), LOG)).isEmpty();
    }

    @Test
    void loss_is_noticed() {
        assertThat(kinds(Judge.resident(messages(1, 2, 4, 5), LOG))).containsExactly(Kind.LOST);
        assertThat(kinds(Judge.resident(messages(1, 2, 3, 4), LOG))).containsExactly(Kind.LOST);
    }

    @Test
    void double_is_noticed() {
        assertThat(kinds(Judge.resident(messages(1, 2, 2, 3, 4, 5), LOG))).containsExactly(Kind.DOUBLED);
    }

    @Test
    void reorder_is_noticed() {
        assertThat(kinds(Judge.resident(messages(1, 3, 2, 4, 5), LOG))).containsExactly(Kind.REORDERED);
    }

    @Test
    void other_text_than_in_the_log_is_noticed() {
        List<Received> journal = List.of(new Received.Message(new Line(1, "gem", "anders")));
        assertThat(kinds(Judge.resident(journal, List.of(line(1))))).containsExactly(Kind.ALTERED);
    }

    @Test
    void epoch_with_two_owners_and_epoch_that_falls_are_noticed() {
        assertThat(Judge.resident(states("queue 2", "agent 3", "agent 3", "gem 4"), List.of()))
                .isEmpty();
        assertThat(kinds(Judge.resident(states("queue 2", "agent 2"), List.of())))
                .containsExactly(Kind.TWO_OWNERS);
        assertThat(kinds(Judge.resident(states("agent 3", "queue 2"), List.of())))
                .containsExactly(Kind.REORDERED);
    }

    @Test
    void agent_may_be_shown_the_whole_again_after_a_reconnect() {
        List<Received> journal =
                List.of(accepted(1, 1000, 1, 2), message(3), accepted(1, 1200, 1, 2, 3, 4), message(5));
        assertThat(Judge.agent(journal, LOG, CONFIRMED)).isEmpty();
    }

    @Test
    void history_before_the_confirmation_or_without_one_is_noticed() {
        assertThat(kinds(Judge.agent(List.of(accepted(1, 999, 1, 2, 3, 4, 5)), LOG, CONFIRMED)))
                .containsExactly(Kind.TOO_EARLY);
        assertThat(kinds(Judge.agent(List.of(accepted(2, 2000, 1, 2, 3, 4, 5)), LOG, CONFIRMED)))
                .containsExactly(Kind.TOO_EARLY);
    }

    @Test
    void message_after_the_conversation_left_the_screen_is_noticed() {
        List<Received> journal = List.of(accepted(1, 1000, 1, 2, 3, 4), new Received.Gone(false), message(5));
        assertThat(kinds(Judge.agent(journal, LOG, CONFIRMED))).contains(Kind.TOO_EARLY);
    }

    @Test
    void loss_double_and_reorder_on_an_agents_screen_are_noticed() {
        assertThat(kinds(Judge.agent(List.of(accepted(1, 1000, 1, 2), message(3), message(5)), LOG, CONFIRMED)))
                .containsExactly(Kind.LOST);
        assertThat(kinds(Judge.agent(List.of(accepted(1, 1000, 1, 2, 3, 4, 5), message(5)), LOG, CONFIRMED)))
                .containsExactly(Kind.DOUBLED);
        assertThat(kinds(Judge.agent(
                        List.of(accepted(1, 1000, 1, 2), message(4), message(3), message(5)), LOG, CONFIRMED)))
                .containsExactly(Kind.REORDERED);
        assertThat(kinds(Judge.agent(List.of(accepted(1, 1000, 1, 3, 2, 4, 5)), LOG, CONFIRMED)))
                .containsExactly(Kind.REORDERED);
    }

    @Test
    void what_was_said_and_not_shown_before_the_agent_closed_is_lost() {
        List<Line> replica = List.of(line(1), line(2), new Line(3, "system", "wacht"));
        List<Received> journal = List.of(accepted(1, 1000, 1), new Received.Gone(true));
        assertThat(kinds(Judge.agent(journal, replica, CONFIRMED))).containsExactly(Kind.LOST);
        List<Received> taken = List.of(accepted(1, 1000, 1), new Received.Gone(false));
        assertThat(Judge.agent(taken, replica, CONFIRMED)).isEmpty();
    }

    @Test
    void two_agents_under_one_assignment_are_noticed() {
        List<Received> shown = List.of(accepted(1, 1000));
        assertThat(Judge.assignments(Map.of("a", shown, "b", List.of(accepted(2, 1000)))))
                .isEmpty();
        assertThat(kinds(Judge.assignments(Map.of("a", shown, "b", shown)))).containsExactly(Kind.TWO_OWNERS);
    }

    @Test
    void gap_in_a_log_and_difference_between_the_logs_are_noticed() {
        assertThat(Judge.logs(LOG, LOG.subList(2, 4))).isEmpty();
        assertThat(kinds(Judge.logs(List.of(line(1), line(3)), List.of()))).containsExactly(Kind.LOST);
        assertThat(kinds(Judge.logs(LOG, List.of(line(2), line(4))))).containsExactly(Kind.LOST);
        assertThat(kinds(Judge.logs(LOG, List.of(new Line(2, "gem", "anders")))))
                .containsExactly(Kind.ALTERED);
    }

    @Test
    void what_was_said_stands_in_the_log_once_and_in_order() {
        assertThat(Judge.said(List.of("tekst 1", "tekst 3"), LOG)).isEmpty();
        assertThat(kinds(Judge.said(List.of("tekst 9"), LOG))).containsExactly(Kind.LOST);
        assertThat(kinds(Judge.said(List.of("tekst 3", "tekst 1"), LOG))).containsExactly(Kind.REORDERED);
        List<Line> twice = List.of(line(1), new Line(2, "resident", "tekst 1"));
        assertThat(kinds(Judge.said(List.of("tekst 1"), twice))).containsExactly(Kind.DOUBLED);
    }

    private static Line line(int seq) {
        return new Line(seq, "resident", "tekst " + seq);
    }

    private static Received message(int seq) {
        return new Received.Message(line(seq));
    }

    private static List<Received> messages(int... seqs) {
        return IntStream.of(seqs).mapToObj(JudgeTest::message).toList();
    }

    private static Received accepted(int assignment, long atMillis, int... seqs) {
        return new Received.Accepted(
                assignment, IntStream.of(seqs).mapToObj(JudgeTest::line).toList(), atMillis);
    }

    private static List<Received> states(String... states) {
        return Stream.of(states)
                .map(state -> state.split(" "))
                .<Received>map(words -> new Received.State(Integer.parseInt(words[1]), words[0]))
                .toList();
    }

    private static List<Kind> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }
}

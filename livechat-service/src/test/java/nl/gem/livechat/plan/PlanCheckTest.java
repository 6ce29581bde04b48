package nl.gem.livechat.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCheckTest {

    private static final Team KCC = team("kcc", "KCC", "MON-FRI 09:00-17:00");
    private static final Holiday CHRISTMAS = new Holiday(LocalDate.parse("2026-12-25"), "Kerst");
    private static final CannedAnswer HELLO =
            new CannedAnswer("hallo-2", "Groet", Map.of("nl", "Dag, ik ben {naam}.", "en", "Hello!\nI am {naam}."));

    @Test
    void the_standard_and_a_full_plan_can_be_in_force() {
        DeskPlan full = new DeskPlan(
                List.of(
                        KCC,
                        new Team(
                                "burgerzaken",
                                "Burgerzaken",
                                "MON 09:00-12:00",
                                List.of("paspoort-*", "trouwen", "*"))),
                List.of(CHRISTMAS, new Holiday(LocalDate.parse("2026-12-26"), "Kerst")),
                20,
                Map.of("8b1f", new AgentPlan(Set.of("burgerzaken"), 1), "9c2e", new AgentPlan(Set.of(), null)),
                Patience.STANDARD,
                false,
                List.of(HELLO));

        assertThat(PlanCheck.faults(DeskPlan.standard("MON-SUN 00:00-24:00"))).isEmpty();
        assertThat(PlanCheck.faults(full)).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("teams", teams()),
                Arguments.of(
                        "teams",
                        teams(IntStream.range(0, 21)
                                .mapToObj(nr -> team("team-" + nr, "Team " + nr, "MON 09:00-10:00"))
                                .toArray(Team[]::new))),
                Arguments.of("teams[1].id", teams(KCC, team("kcc", "Ander", "MON 09:00-10:00"))),
                Arguments.of("teams[1].name", teams(KCC, team("ander", "KCC", "MON 09:00-10:00"))),
                Arguments.of("teams[0].id", teams(team("Kcc", "KCC", "MON 09:00-10:00"))),
                Arguments.of("teams[0].id", teams(team("", "KCC", "MON 09:00-10:00"))),
                Arguments.of("teams[0].id", teams(team("k".repeat(41), "KCC", "MON 09:00-10:00"))),
                Arguments.of("teams[0].name", teams(team("kcc", " ", "MON 09:00-10:00"))),
                Arguments.of("teams[0].name", teams(team("kcc", "K\u0000", "MON 09:00-10:00"))),
                Arguments.of("teams[0].name", teams(team("kcc", "K".repeat(61), "MON 09:00-10:00"))),
                Arguments.of("teams[0].hours", teams(team("kcc", "KCC", "office hours"))),
                Arguments.of("teams[0].hours", teams(team("kcc", "KCC", "MON-FRI 00:00-23:59"))),
                Arguments.of("teams[0].topics[1]", topics("trouwen", "Paspoort")),
                Arguments.of("teams[0].topics[1]", topics("trouwen", "trouwen")),
                Arguments.of("teams[0].topics[0]", topics("pas*poort")),
                Arguments.of("holidays[1].day", holidays(CHRISTMAS, CHRISTMAS)),
                Arguments.of("holidays[0].name", holidays(new Holiday(CHRISTMAS.day(), ""))),
                Arguments.of(
                        "holidays",
                        holidays(IntStream.range(0, 201)
                                .mapToObj(day -> new Holiday(CHRISTMAS.day().plusDays(day), "Vrij"))
                                .toArray(Holiday[]::new))),
                Arguments.of("capacity", capacity(0)),
                Arguments.of("capacity", capacity(21)),
                Arguments.of("agents.a.teams", agent("a", new AgentPlan(Set.of("gone"), null))),
                Arguments.of("agents.a.capacity", agent("a", new AgentPlan(Set.of(), 0))),
                Arguments.of("agents.a.capacity", agent("a", new AgentPlan(Set.of(), 21))),
                Arguments.of("agents", agent("", new AgentPlan(Set.of(), 1))),
                Arguments.of("patience.firstAnswerSeconds", patience(4, 60, 60)),
                Arguments.of("patience.answerSeconds", patience(60, 3601, 60)),
                Arguments.of("patience.reservedSeconds", patience(60, 60, -1)),
                Arguments.of("cannedAnswers[1].id", answers(HELLO, HELLO)),
                Arguments.of("cannedAnswers[0].id", answers(answer("Hallo", "nl", "Dag."))),
                Arguments.of("cannedAnswers[0].text.nl", answers(answer("hallo", "en", "Hello."))),
                Arguments.of("cannedAnswers[0].text.nl", answers(answer("hallo", "nl", ""))),
                Arguments.of("cannedAnswers[0].text.nl", answers(answer("hallo", "nl", "Ik ben {name}."))),
                Arguments.of("cannedAnswers[0].text.nl", answers(answer("hallo", "nl", "a".repeat(1501)))),
                Arguments.of(
                        "cannedAnswers[0].text.de",
                        answers(new CannedAnswer("hallo", "Groet", Map.of("nl", "Dag.", "de", "Tag.")))),
                Arguments.of("cannedAnswers[0].title", answers(new CannedAnswer("hallo", "", Map.of("nl", "Dag.")))),
                Arguments.of(
                        "cannedAnswers",
                        answers(IntStream.range(0, 101)
                                .mapToObj(nr -> answer("nr-" + nr, "nl", "Dag."))
                                .toArray(CannedAnswer[]::new))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void what_is_wrong_is_named_with_its_field(String field, DeskPlan plan) {
        assertThat(PlanCheck.faults(plan)).extracting(PlanFault::field).contains(field);
        assertThat(PlanCheck.faults(plan)).extracting(PlanFault::detail).noneMatch(String::isBlank);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        DeskPlan plan = new DeskPlan(
                List.of(team("KCC", "KCC", "never")), List.of(), 0, Map.of(), Patience.STANDARD, true, List.of());

        assertThat(PlanCheck.faults(plan))
                .extracting(PlanFault::field)
                .containsExactly("teams[0].id", "teams[0].hours", "capacity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{naam}", "{onderwerp} {naam}", "accolade {", "} {"})
    void placeholders_that_are_known_and_braces_that_are_none_may_stand(String text) {
        assertThat(PlanCheck.faults(answers(answer("hallo", "nl", text)))).isEmpty();
    }

    private static Team team(String id, String name, String hours) {
        return new Team(id, name, hours, List.of());
    }

    private static CannedAnswer answer(String id, String language, String text) {
        return new CannedAnswer(id, "Groet", Map.of(language, text));
    }

    private static DeskPlan teams(Team... teams) {
        return plan(List.of(teams), List.of(), 3, Map.of(), Patience.STANDARD, List.of());
    }

    private static DeskPlan topics(String... topics) {
        return teams(new Team("kcc", "KCC", "MON 09:00-10:00", List.of(topics)));
    }

    private static DeskPlan holidays(Holiday... holidays) {
        return plan(List.of(KCC), List.of(holidays), 3, Map.of(), Patience.STANDARD, List.of());
    }

    private static DeskPlan capacity(int capacity) {
        return plan(List.of(KCC), List.of(), capacity, Map.of(), Patience.STANDARD, List.of());
    }

    private static DeskPlan agent(String id, AgentPlan agent) {
        return plan(List.of(KCC), List.of(), 3, Collections.singletonMap(id, agent), Patience.STANDARD, List.of());
    }

    private static DeskPlan patience(int first, int next, int reserved) {
        Patience patience =
                new Patience(Duration.ofSeconds(first), Duration.ofSeconds(next), Duration.ofSeconds(reserved));
        return plan(List.of(KCC), List.of(), 3, Map.of(), patience, List.of());
    }

    private static DeskPlan answers(CannedAnswer... answers) {
        return plan(List.of(KCC), List.of(), 3, Map.of(), Patience.STANDARD, List.of(answers));
    }

    private static DeskPlan plan(
            List<Team> teams,
            List<Holiday> holidays,
            int capacity,
            Map<String, AgentPlan> agents,
            Patience patience,
            List<CannedAnswer> answers) {
        return new DeskPlan(teams, holidays, capacity, agents, patience, true, answers);
    }
}

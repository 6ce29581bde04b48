package nl.gem.livechat.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskPlanTest {

    private static final DeskPlan PLAN = new DeskPlan(
            List.of(
                    new Team("kcc", "KCC", "MON-FRI 09:00-17:00", List.of()),
                    new Team("burgerzaken", "Burgerzaken", "MON-FRI 09:00-12:00", List.of("paspoort-*", "trouwen"))),
            List.of(),
            3,
            Map.of("a", new AgentPlan(Set.of("burgerzaken"), 1), "b", new AgentPlan(Set.of(), null)),
            Patience.STANDARD,
            true,
            List.of());

    private static final DeskPlan EVENING = new DeskPlan(
            Stream.concat(PLAN.teams().stream(), Stream.of(new Team("avond", "Avond", "MON 17:00-20:00", List.of())))
                    .toList(),
            List.of(new Holiday(LocalDate.parse("2026-06-02"), "Vrij")),
            3,
            Map.of(),
            Patience.STANDARD,
            true,
            List.of());

    @Test
    void a_topic_goes_to_the_team_that_names_it_and_all_else_to_the_first() {
        assertThat(PLAN.teamFor("trouwen").id()).isEqualTo("burgerzaken");
        assertThat(PLAN.teamFor("paspoort-kosten").id()).isEqualTo("burgerzaken");
        assertThat(PLAN.teamFor("paspoorten").id()).isEqualTo("kcc");
        assertThat(PLAN.teamFor(null).id()).isEqualTo("kcc");
    }

    @Test
    void who_is_in_no_team_is_in_all_of_them() {
        assertThat(PLAN.teamsOf("a")).containsExactly("burgerzaken");
        assertThat(PLAN.teamsOf("b")).containsExactlyInAnyOrder("kcc", "burgerzaken");
        assertThat(PLAN.teamsOf("c")).containsExactlyInAnyOrder("kcc", "burgerzaken");
    }

    @Test
    void an_agent_has_the_standard_capacity_unless_the_plan_says_otherwise() {
        assertThat(PLAN.capacityOf("a")).isEqualTo(1);
        assertThat(PLAN.capacityOf("b")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:00:00Z, burgerzaken",
        "2026-06-01T11:00:00Z, kcc",
        "2026-06-01T17:00:00Z, avond",
        "2026-06-01T20:00:00Z, burgerzaken",
        "2026-06-02T08:00:00Z, burgerzaken"
    })
    void a_team_that_is_closed_leaves_its_topics_to_one_that_is_open(String moment, String team) {
        assertThat(EVENING.teamFor("trouwen", Instant.parse(moment)).id()).isEqualTo(team);
    }

    @Test
    void the_desk_is_open_when_a_team_is_and_never_on_a_holiday() {
        assertThat(EVENING.hours().isOpen(Instant.parse("2026-06-01T17:00:00Z")))
                .isTrue();
        assertThat(EVENING.hours().isOpen(Instant.parse("2026-06-02T08:00:00Z")))
                .isFalse();
        assertThat(EVENING.hours().nextChange(Instant.parse("2026-06-01T08:00:00Z")))
                .contains(Instant.parse("2026-06-01T18:00:00Z"));
        assertThat(EVENING.hours().nextChange(Instant.parse("2026-06-01T18:00:00Z")))
                .contains(Instant.parse("2026-06-03T07:00:00Z"));
    }
}

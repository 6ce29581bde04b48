package nl.gem.livechat.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
}

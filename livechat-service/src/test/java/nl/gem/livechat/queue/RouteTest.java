package nl.gem.livechat.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.Request;
import nl.gem.livechat.conversation.Reservation;
import nl.gem.livechat.plan.AgentPlan;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.Patience;
import nl.gem.livechat.plan.Team;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final DeskPlan PLAN = new DeskPlan(
            List.of(team("kcc"), team("belastingen", "belasting*")),
            List.of(),
            3,
            Map.of(
                    "sanne", new AgentPlan(Set.of("kcc"), null),
                    "bram", new AgentPlan(Set.of("belastingen"), null)),
            Patience.STANDARD,
            true,
            List.of());

    private static Team team(String id, String... topics) {
        return new Team(id, id, "MON-SUN 00:00-24:00", List.of(topics));
    }

    @Test
    void conversation_waits_for_the_team_that_takes_its_topic() {
        assertThat(route("belasting.kwijtschelding", null)).isEqualTo(new Route("belastingen", null));
        assertThat(route("paspoort", null)).isEqualTo(new Route("kcc", null));
        assertThat(route(null, null)).isEqualTo(new Route("kcc", null));
    }

    @Test
    void only_agents_of_the_team_may_take_it_and_who_is_in_none_is_in_all() {
        Route route = route("belasting.kwijtschelding", null);

        assertThat(route.isOpenTo("bram", PLAN)).isTrue();
        assertThat(route.isOpenTo("lotte", PLAN)).isTrue();
        assertThat(route.isOpenTo("sanne", PLAN)).isFalse();
    }

    @Test
    void team_to_which_it_was_given_goes_before_the_topic() {
        assertThat(route("paspoort", Reservation.ofTeam("belastingen"))).isEqualTo(new Route("belastingen", null));
    }

    @Test
    void team_that_is_gone_leaves_it_to_the_team_of_its_topic() {
        assertThat(route("paspoort", Reservation.ofTeam("milieu"))).isEqualTo(new Route("kcc", null));
    }

    @Test
    void team_that_is_closed_leaves_it_to_one_that_is_open() {
        DeskPlan atNight = new DeskPlan(
                List.of(team("kcc"), new Team("belastingen", "Belastingen", "TUE 09:00-17:00", List.of("belasting*"))),
                List.of(),
                3,
                Map.of(),
                Patience.STANDARD,
                true,
                List.of());
        Request request = new Request(NOW, "nl", true, null, "belasting.kwijtschelding", "1");

        assertThat(Route.of(request, null, atNight, NOW).team()).isEqualTo("kcc");
        assertThat(Route.of(request, Reservation.ofTeam("belastingen"), atNight, NOW)
                        .team())
                .isEqualTo("kcc");
        assertThat(Route.of(request, null, atNight, NOW.plusSeconds(86_400)).team())
                .isEqualTo("belastingen");
    }

    @Test
    void what_is_kept_for_one_agent_is_nobody_elses_until_the_moment_has_come() {
        Reservation kept = new Reservation("belastingen", "sanne", NOW.plusSeconds(60));
        Route before = route("paspoort", kept, NOW.plusSeconds(59));
        Route after = route("paspoort", kept, NOW.plusSeconds(60));

        assertThat(before.isKeptFor("sanne")).isTrue();
        assertThat(before.isOpenTo("sanne", PLAN)).isTrue();
        assertThat(before.isOpenTo("bram", PLAN)).isFalse();
        assertThat(after).isEqualTo(new Route("belastingen", null));
        assertThat(after.isOpenTo("sanne", PLAN)).isFalse();
        assertThat(after.isOpenTo("bram", PLAN)).isTrue();
    }

    @Test
    void what_a_colleague_does_not_take_goes_to_a_team_of_the_colleague() {
        Route route = new Route("kcc", null);

        assertThat(route.teamAfter("sanne", PLAN)).isEqualTo("kcc");
        assertThat(route.teamAfter("bram", PLAN)).isEqualTo("belastingen");
        assertThat(new Route("belastingen", null).teamAfter("lotte", PLAN)).isEqualTo("belastingen");
    }

    @Test
    void each_team_has_a_queue_of_its_own() {
        Waiting tax = waiting("belastingen", NOW);
        Waiting first = waiting("kcc", NOW);
        Waiting second = waiting("kcc", NOW.plusSeconds(5));

        Map<String, WaitingList> queues = new WaitingList(List.of(second, tax, first)).byTeam(PLAN, NOW);

        assertThat(queues.get("belastingen")).isEqualTo(new WaitingList(List.of(tax)));
        assertThat(queues.get("kcc").waiting()).containsExactly(first, second);
    }

    @Test
    void pace_of_a_team_counts_its_own_agents_and_its_own_conversations() {
        Pace pace = new Pace(Map.of("kcc", Duration.ofMinutes(8)), Set.of("sanne", "lotte", "bram"));

        assertThat(pace.of("kcc", PLAN)).isEqualTo(new Handling(Duration.ofMinutes(8), 2));
        assertThat(pace.of("belastingen", PLAN)).isEqualTo(new Handling(null, 2));
    }

    private static Route route(@Nullable String topic, @Nullable Reservation reservation) {
        return route(topic, reservation, NOW);
    }

    private static Route route(@Nullable String topic, @Nullable Reservation reservation, Instant now) {
        return Route.of(new Request(NOW, "nl", true, null, topic, "1"), reservation, PLAN, now);
    }

    private static Waiting waiting(String team, Instant since) {
        return new Waiting(
                new ConversationId(UUID.randomUUID()),
                new Request(since, "nl", false, null, null, "1"),
                null,
                Reservation.ofTeam(team));
    }
}

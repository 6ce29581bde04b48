package nl.gem.livechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.LivePlanFixture;
import nl.gem.livechat.plan.Patience;
import nl.gem.livechat.plan.Team;
import nl.gem.livechat.queue.Handling;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final Instant MORNING = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-06-01T19:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-06-01T15:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-06-02T07:00:00Z");

    @Test
    void desk_is_open_within_the_hours_of_a_team_and_says_until_when() {
        assertThat(desk(MORNING, true).availability(2, pace(0)))
                .isEqualTo(new Availability(true, CLOSES, null, 2, 0, null));
        assertThat(desk(EVENING, true).availability(0, pace(3)))
                .isEqualTo(new Availability(false, null, OPENS, 0, 3, null));
    }

    @Test
    void desk_where_nobody_may_wait_without_an_agent_is_open_while_one_is_available() {
        assertThat(desk(MORNING, false).availability(0, pace(1)))
                .isEqualTo(new Availability(true, CLOSES, null, 0, 1, null));
        assertThat(desk(MORNING, false).availability(0, pace(0)))
                .isEqualTo(new Availability(false, null, null, 0, 0, null));
        assertThat(desk(EVENING, false).availability(0, pace(0)))
                .isEqualTo(new Availability(false, null, OPENS, 0, 0, null));
    }

    @Test
    void who_waits_is_sent_back_outside_the_hours_only() {
        assertThat(desk(MORNING, false).isOpen()).isTrue();
        assertThat(desk(EVENING, false).isOpen()).isFalse();
    }

    private static Desk desk(Instant now, boolean waitWithoutAgents) {
        DeskPlan plan = new DeskPlan(
                List.of(new Team("kcc", "KCC", "MON-FRI 09:00-17:00", List.of())),
                List.of(),
                3,
                Map.of(),
                Patience.STANDARD,
                waitWithoutAgents,
                List.of());
        DeskSettings settings =
                new DeskSettingsTest.Settings(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofHours(1));
        return new Desk(settings, LivePlanFixture.of(plan), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void who_comes_now_hears_the_wait_when_others_wait_and_it_was_measured() {
        Handling measured = new Handling(Duration.ofMinutes(6), 2);

        assertThat(desk(MORNING, true).availability(1, measured).waitSeconds()).isEqualTo(6 * 60);
        assertThat(desk(MORNING, true).availability(0, measured).waitSeconds()).isNull();
        assertThat(desk(MORNING, true).availability(1, pace(2)).waitSeconds()).isNull();
        assertThat(desk(EVENING, true).availability(1, measured).waitSeconds()).isNull();
    }

    @Test
    void process_that_stops_speaks_for_the_agents_who_stay_and_says_closed_when_none_does() {
        assertThat(desk(MORNING, true).remaining(2, pace(1)))
                .isEqualTo(new Availability(true, CLOSES, null, 2, 1, null));
        assertThat(desk(EVENING, true).remaining(0, pace(1)).opensAt()).isEqualTo(OPENS);
        assertThat(desk(MORNING, true).remaining(2, pace(0))).isEqualTo(Availability.stopping(2));
    }

    private static Handling pace(int agents) {
        return new Handling(null, agents);
    }
}

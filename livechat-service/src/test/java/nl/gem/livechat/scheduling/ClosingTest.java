package nl.gem.livechat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.Holiday;
import nl.gem.livechat.plan.LivePlan;
import nl.gem.livechat.plan.Patience;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ClosingTest extends LiveTest {

    private static final DeskPlan OPEN = DeskPlan.standard("MON-SUN 00:00-24:00");

    @Inject
    DeskJobs jobs;

    @Inject
    LivePlan livePlan;

    @AfterEach
    void open() {
        livePlan.become(OPEN);
    }

    @Test
    void who_waits_when_no_team_is_open_goes_back_and_not_before() throws Throwable {
        waiting();
        VertxContextSupport.subscribeAndAwait(jobs::closing);
        assertThat(Rows.of(conversation, "state")).isEqualTo("WAITING");

        livePlan.become(closedToday());
        VertxContextSupport.subscribeAndAwait(jobs::closing);

        assertThat(chatbot.next(conversation, "overdracht-beeindigd").toString())
                .contains("nobody");
        assertThat(Rows.of(conversation, "state")).isEqualTo("CLOSED");
    }

    /** And yesterday and tomorrow, so that midnight does not matter. */
    private static DeskPlan closedToday() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        List<Holiday> days = Stream.of(today.minusDays(1), today, today.plusDays(1))
                .map(day -> new Holiday(day, "Vrij"))
                .toList();
        return new DeskPlan(OPEN.teams(), days, 3, Map.of(), Patience.STANDARD, true, List.of());
    }
}

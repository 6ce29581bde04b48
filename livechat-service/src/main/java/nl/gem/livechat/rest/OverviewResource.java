package nl.gem.livechat.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.gem.livechat.desk.Colleague;
import nl.gem.livechat.desk.Overview;
import nl.gem.livechat.desk.ReadOverview;
import nl.gem.livechat.desk.TeamNow;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.LivePlan;
import org.jspecify.annotations.Nullable;

/** The desk at this moment, for who leads it: figures and staff only. */
@Path("/v1/desk")
@RolesAllowed("team-lead")
public class OverviewResource {

    /** @param meanHandlingSeconds of today; absent before the first was closed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Desk(
            List<Agent> agents,
            List<Team> teams,
            int waiting,
            @Nullable Long longestWaitSeconds,
            int handledToday,
            @Nullable Long meanHandlingSeconds) {}

    /** @param active how many conversations this agent has, of {@code capacity} */
    public record Agent(String id, String name, String status, int active, int capacity) {

        static Agent of(Colleague one, DeskPlan plan) {
            String status = one.status().name().toLowerCase(Locale.ROOT);
            return new Agent(one.id(), one.name(), status, one.active(), plan.capacityOf(one.id()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Team(
            String id,
            String name,
            boolean open,
            @Nullable Instant opensAt,
            @Nullable Instant until,
            int waiting,
            @Nullable Long longestWaitSeconds) {

        static Team of(TeamNow team) {
            return new Team(
                    team.id(),
                    team.name(),
                    team.open(),
                    team.open() ? null : team.change(),
                    team.open() ? team.change() : null,
                    team.waiting(),
                    seconds(team.longestWait()));
        }
    }

    private final ReadOverview readOverview;
    private final LivePlan livePlan;

    OverviewResource(ReadOverview readOverview, LivePlan livePlan) {
        this.readOverview = readOverview;
        this.livePlan = livePlan;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Desk> desk() {
        return readOverview.read().map(this::desk);
    }

    private Desk desk(Overview now) {
        DeskPlan plan = livePlan.now();
        return new Desk(
                now.agents().stream().map(one -> Agent.of(one, plan)).toList(),
                now.teams().stream().map(Team::of).toList(),
                now.waiting(),
                seconds(now.longestWait()),
                now.today().count(),
                seconds(now.today().mean()));
    }

    private static @Nullable Long seconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }
}

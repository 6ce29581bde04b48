package nl.gem.livechat.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import nl.gem.livechat.desk.Colleague;
import nl.gem.livechat.desk.Overview;
import nl.gem.livechat.desk.ReadOverview;
import nl.gem.livechat.desk.TeamNow;
import nl.gem.livechat.plan.LivePlan;

/** To whom an agent can give a conversation, and what one often says. */
@Path("/v1")
@RolesAllowed({"kcc-agent", "team-lead"})
@Produces(MediaType.APPLICATION_JSON)
public class ColleaguesResource {

    public record Colleagues(List<Agent> agents, List<Team> teams) {}

    /** @param free how many conversations more this agent may have */
    public record Agent(String id, String name, String status, int free) {}

    /** @param available how many agents of the team are */
    public record Team(String id, String name, boolean open, int available) {

        static Team of(TeamNow team) {
            return new Team(team.id(), team.name(), team.open(), team.available());
        }
    }

    private final ReadOverview readOverview;
    private final LivePlan livePlan;

    ColleaguesResource(ReadOverview readOverview, LivePlan livePlan) {
        this.readOverview = readOverview;
        this.livePlan = livePlan;
    }

    @GET
    @Path("/colleagues")
    public Uni<Colleagues> colleagues() {
        return readOverview.read().map(this::colleagues);
    }

    private Colleagues colleagues(Overview now) {
        return new Colleagues(
                now.agents().stream().map(this::agent).toList(),
                now.teams().stream().map(Team::of).toList());
    }

    private Agent agent(Colleague one) {
        int free = Math.max(0, livePlan.now().capacityOf(one.id()) - one.active());
        return new Agent(one.id(), one.name(), one.status().name().toLowerCase(Locale.ROOT), free);
    }

    @GET
    @Path("/canned-answers")
    public List<PlanJson.Answer> cannedAnswers() {
        return livePlan.now().cannedAnswers().stream().map(PlanJson.Answer::of).toList();
    }
}

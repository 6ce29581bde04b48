package nl.gem.livechat.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.desk.SignIn;
import nl.gem.livechat.identity.SignedIn;
import nl.gem.livechat.plan.LoadPlan;
import nl.gem.livechat.plan.PlanChange;
import nl.gem.livechat.plan.ReadPlan;
import nl.gem.livechat.plan.SaveOutcome;
import nl.gem.livechat.plan.SavePlan;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** How the desk is organised, and how it was. Every change is a new version. */
@Path("/v1/plan")
@RolesAllowed("team-lead")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

    private final ReadPlan readPlan;
    private final SavePlan savePlan;
    private final LoadPlan loadPlan;
    private final SignIn signIn;
    private final SecurityIdentity identity;

    PlanResource(ReadPlan readPlan, SavePlan savePlan, LoadPlan loadPlan, SignIn signIn, SecurityIdentity identity) {
        this.readPlan = readPlan;
        this.savePlan = savePlan;
        this.loadPlan = loadPlan;
        this.signIn = signIn;
        this.identity = identity;
    }

    @GET
    public Uni<PlanJson> plan() {
        return readPlan.inForce().map(PlanJson::of);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(PlanJson.class)
    @APIResponse(responseCode = "409", description = "Somebody else saved meanwhile")
    @APIResponse(responseCode = "422", description = "Something is wrong; errors say what and where")
    public Uni<Response> save(@Nullable PlanJson json) {
        if (json == null) {
            throw new BadRequestException();
        }
        WrittenPlan.Reading reading = WrittenPlan.read(json);
        return reading.faults().isEmpty()
                ? asAgent(agent -> savePlan.save(reading.version(), agent))
                : Uni.createFrom().item(Problem.invalid(reading.faults()));
    }

    @GET
    @Path("/history")
    public Uni<List<PlanChange>> history() {
        return readPlan.history();
    }

    @GET
    @Path("/versions/{number}")
    public Uni<PlanJson> version(int number) {
        return readPlan.version(number).map(found -> found.map(PlanJson::of).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("/versions/{number}/restoration")
    @APIResponseSchema(PlanJson.class)
    @APIResponse(responseCode = "404", description = "There is no such version")
    public Uni<Response> restore(int number) {
        return asAgent(agent -> savePlan.restore(number, agent));
    }

    /** In force here at once; should that fail, at the wake-up like elsewhere. */
    private Uni<Response> asAgent(Function<Agent, Uni<SaveOutcome>> work) {
        return signIn.withPage(SignedIn.agent(identity))
                .flatMap(agent -> work.apply(agent))
                .call(() -> loadPlan.load().onFailure().recoverWithNull())
                .map(PlanResource::answer);
    }

    private static Response answer(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved saved ->
                Response.ok(PlanJson.of(saved.version())).build();
            case SaveOutcome.Stale stale -> Problem.of(409, "Conflict", "Somebody else saved meanwhile.");
            case SaveOutcome.Invalid invalid -> Problem.invalid(invalid.faults());
            case SaveOutcome.Unknown unknown -> Problem.of(404, "Not Found", null);
        };
    }
}

package nl.gem.chatbot.rest;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.gem.chatbot.rest.Attempts.ProblemWithErrors;
import nl.gem.chatbot.training.Drafts;
import nl.gem.chatbot.training.EvaluateDrafts;
import nl.gem.chatbot.training.Evaluations;
import nl.gem.chatbot.training.ProposeVersion;
import nl.gem.chatbot.training.PublishVersion;
import org.jspecify.annotations.Nullable;

/** From drafts to what residents read: evaluate, propose, publish, roll back. */
@Path("/v1/training")
@CustomDeserialization(Bodies.Strict.class)
class VersionsResource {

    private final Drafts drafts;
    private final EvaluateDrafts evaluate;
    private final Evaluations evaluations;
    private final ProposeVersion propose;
    private final PublishVersion publish;
    private final VersionWriter writer;
    private final Staff staff;

    VersionsResource(
            Drafts drafts,
            EvaluateDrafts evaluate,
            Evaluations evaluations,
            ProposeVersion propose,
            PublishVersion publish,
            VersionWriter writer,
            Staff staff) {
        this.drafts = drafts;
        this.evaluate = evaluate;
        this.evaluations = evaluations;
        this.propose = propose;
        this.publish = publish;
        this.writer = writer;
        this.staff = staff;
    }

    record Proposal(@Nullable String note) {}

    record Proposed(int version) {}

    @GET
    @Path("/evaluation")
    public Uni<Response> evaluation() {
        return drafts.read()
                .flatMap(copy -> evaluations.last().map(last -> Attempts.ok(EvaluationJson.of(copy, last))));
    }

    @POST
    @Path("/evaluation")
    public Uni<Response> evaluate() {
        return evaluate.ask(staff.trainer())
                .map(asked -> Attempts.answer(asked, key -> Response.accepted().build()));
    }

    @POST
    @Path("/proposals")
    public Uni<Response> propose(@Nullable Proposal sent) {
        Proposal proposal = Bodies.sent(sent);
        List<ProblemWithErrors.Error> errors = WrittenArticle.errors(proposal.note());
        if (!errors.isEmpty()) {
            return Uni.createFrom().item(Attempts.unprocessable("The note is wrong.", errors));
        }
        return propose.propose(proposal.note(), staff.trainer())
                .map(proposed -> Attempts.answer(
                        proposed,
                        number -> Response.status(Response.Status.CREATED)
                                .entity(new Proposed(number))
                                .build()));
    }

    @GET
    @Path("/versions")
    public Uni<Response> versions() {
        return publish.versions()
                .map(versions -> Attempts.ok(versions.stream().map(writer::json).toList()));
    }

    @POST
    @Path("/versions/{number}/publication")
    public Uni<Response> publish(int number) {
        return publish.publish(number, staff.trainer())
                .map(done -> Attempts.answer(done, version -> Attempts.noContent()));
    }

    @POST
    @Path("/versions/{number}/withdrawal")
    public Uni<Response> withdraw(int number) {
        return publish.withdraw(number).map(done -> Attempts.answer(done, version -> Attempts.noContent()));
    }

    @POST
    @Path("/versions/{number}/rollback")
    public Uni<Response> rollBack(int number) {
        return publish.rollBack(number, staff.trainer())
                .map(done -> Attempts.answer(done, version -> Attempts.noContent()));
    }
}

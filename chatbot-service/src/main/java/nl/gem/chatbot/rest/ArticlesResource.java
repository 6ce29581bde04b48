package nl.gem.chatbot.rest;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.linting.Warning;
import nl.gem.chatbot.rest.Attempts.ProblemWithErrors;
import nl.gem.chatbot.training.Drafts;
import nl.gem.chatbot.training.LintDrafts;
import nl.gem.chatbot.training.SaveDraft;
import nl.gem.chatbot.wire.WireArticle;
import org.jspecify.annotations.Nullable;

/** The articles and the drafts of them. */
@Path("/v1/training")
@CustomDeserialization(Bodies.Strict.class)
class ArticlesResource {

    private final Drafts drafts;
    private final SaveDraft save;
    private final LintDrafts lint;
    private final Staff staff;

    ArticlesResource(Drafts drafts, SaveDraft save, LintDrafts lint, Staff staff) {
        this.drafts = drafts;
        this.save = save;
        this.lint = lint;
        this.staff = staff;
    }

    record Written(@Nullable WireArticle article, @Nullable String note, boolean noPersonalData) {}

    record Warnings(List<WarningJson> warnings) {}

    @GET
    @Path("/articles")
    public Uni<Response> all() {
        return drafts.read()
                .flatMap(copy -> drafts.shipped().map(shipped -> Attempts.ok(TopicJson.all(copy, shipped))));
    }

    @GET
    @Path("/articles/{topic}")
    public Uni<Response> one(String topic) {
        return !Article.isId(topic) ? Uni.createFrom().item(Problem.notFound()) : found(topic);
    }

    private Uni<Response> found(String topic) {
        return drafts.read()
                .flatMap(copy -> drafts.history(topic).flatMap(history -> {
                    Article current = copy.article(topic).orElse(null);
                    return current == null
                            ? Uni.createFrom().item(Problem.notFound())
                            : lint.warnings(current, copy)
                                    .map(warnings -> Attempts.ok(ArticleJson.of(topic, copy, history, warnings)));
                }));
    }

    @PUT
    @Path("/articles/{topic}")
    public Uni<Response> save(String topic, @Nullable Written sent) {
        Written written = Bodies.sent(sent);
        return with(
                written,
                article -> article.id().equals(topic)
                        ? save.save(article, written.note(), written.noPersonalData(), staff.trainer())
                                .map(saved -> Attempts.answer(saved, ArticlesResource::warnings))
                        : Uni.createFrom().item(Problem.of(400, "Bad Request", "The article has another id.")));
    }

    @DELETE
    @Path("/articles/{topic}/draft")
    public Uni<Response> discard(String topic) {
        return Article.isId(topic)
                ? drafts.discard(topic).map(gone -> gone ? Attempts.noContent() : Problem.notFound())
                : Uni.createFrom().item(Problem.notFound());
    }

    @POST
    @Path("/check")
    public Uni<Response> check(@Nullable Written sent) {
        return with(
                Bodies.sent(sent),
                article -> drafts.read()
                        .flatMap(copy -> lint.warnings(article, copy))
                        .map(ArticlesResource::warnings));
    }

    private static Response warnings(List<Warning> warnings) {
        return Attempts.ok(new Warnings(warnings.stream().map(WarningJson::of).toList()));
    }

    /** An article that cannot be one is refused with a sentence for each field. */
    private static Uni<Response> with(Written written, Function<Article, Uni<Response>> step) {
        if (written.article() == null) {
            return Uni.createFrom().item(Problem.of(400, "Bad Request", "There is no article."));
        }
        List<ProblemWithErrors.Error> errors = WrittenArticle.errors(written.article(), written.note());
        return errors.isEmpty()
                ? step.apply(written.article().article())
                : Uni.createFrom().item(Attempts.unprocessable("Some fields are wrong.", errors));
    }
}

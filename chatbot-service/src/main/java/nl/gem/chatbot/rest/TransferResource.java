package nl.gem.chatbot.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.Workers;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.importing.Format;
import nl.gem.chatbot.importing.Import;
import nl.gem.chatbot.rest.Attempts.ProblemWithErrors;
import nl.gem.chatbot.training.Drafts;
import nl.gem.chatbot.training.ImportDrafts;
import nl.gem.chatbot.training.ImportDrafts.Imported;

/** Articles from elsewhere, and all articles to take elsewhere. */
@Path("/v1/training")
class TransferResource {

    private final ImportDrafts importDrafts;
    private final Drafts drafts;
    private final ArticleArchive archive;
    private final Workers workers;
    private final Staff staff;

    TransferResource(ImportDrafts importDrafts, Drafts drafts, ArticleArchive archive, Workers workers, Staff staff) {
        this.importDrafts = importDrafts;
        this.drafts = drafts;
        this.archive = archive;
        this.workers = workers;
        this.staff = staff;
    }

    record Made(String topic, String title) {}

    record Skipped(String topic, String reason) {}

    record ImportedJson(List<Made> made, List<Skipped> skipped) {}

    @POST
    @Path("/imports")
    @Consumes({MediaType.APPLICATION_JSON, "text/csv"})
    public Uni<Response> read(byte[] file, @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) {
        Optional<Format> format = Format.ofContentType(contentType);
        return format.isEmpty()
                ? Uni.createFrom().item(Problem.of(415, "Unsupported Media Type", "Send JSON or CSV."))
                : importDrafts.read(file, format.get(), staff.trainer()).map(TransferResource::answer);
    }

    @GET
    @Path("/export")
    @Produces("application/zip")
    public Uni<Response> export() {
        return drafts.read()
                .flatMap(copy -> workers.compute(() -> archive.of(copy.liveArticles())))
                .map(zip -> Response.ok(zip, "application/zip")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gem-articles.zip\"")
                        .build());
    }

    private static Response answer(Imported imported) {
        return switch (imported) {
            case Imported.Made made ->
                Attempts.ok(new ImportedJson(
                        made.made().stream()
                                .map(article -> new Made(article.id(), article.titleIn(Language.NL)))
                                .toList(),
                        skipped(made)));
            case Imported.Refused refused -> refused(refused.reasons());
        };
    }

    private static List<Skipped> skipped(Imported.Made made) {
        return Stream.concat(
                        made.skipped().stream()
                                .map(Article::id)
                                .map(topic -> new Skipped(topic, "Dit onderwerp is er al.")),
                        made.remarks().stream().map(remark -> new Skipped(remark.article(), remark.text())))
                .toList();
    }

    private static Response refused(Import.Refused refused) {
        return Attempts.unprocessable(
                "Nothing was imported.",
                refused.faults().stream()
                        .map(fault -> new ProblemWithErrors.Error(null, fault.line(), fault.text()))
                        .toList());
    }
}

package nl.gem.chatbot.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import nl.gem.chatbot.figures.Period;
import nl.gem.chatbot.figures.ReadFigures;
import nl.gem.chatbot.figures.ShownFigures;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How often Gem was asked what, without the counts that are too small to be shown. */
@Path("/v1/training/figures")
class FiguresResource {

    private final ReadFigures figures;

    FiguresResource(ReadFigures figures) {
        this.figures = figures;
    }

    @GET
    @Produces("application/json;qs=1")
    public Uni<Response> json(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return read(from, to, rows -> Response.ok(FiguresJson.of(rows)));
    }

    @GET
    @Produces("text/csv;charset=UTF-8;header=present;qs=0.5")
    public Uni<Response> csv(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return read(
                from,
                to,
                rows -> Response.ok(FiguresCsv.of(rows))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"gem-" + from + "-" + to + ".csv\""));
    }

    private Uni<Response> read(
            @Nullable String from, @Nullable String to, Function<List<ShownFigures>, Response.ResponseBuilder> write) {
        return switch (Period.of(from, to)) {
            case Period.Refused refused -> Uni.createFrom().item(Problem.of(400, "Bad Request", refused.why()));
            case Period.Days days ->
                figures.of(days)
                        .map(rows -> write.apply(rows)
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .build());
        };
    }
}

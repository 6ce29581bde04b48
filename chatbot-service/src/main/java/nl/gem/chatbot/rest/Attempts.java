package nl.gem.chatbot.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import nl.gem.chatbot.training.Attempt;
import nl.gem.chatbot.training.Refusal;
import org.jspecify.annotations.Nullable;

/** Answers trainers. */
final class Attempts {

    /** A problem with what is wrong in which field or line. */
    record ProblemWithErrors(String type, String title, int status, String detail, List<Error> errors) {

        record Error(@Nullable String field, @Nullable Integer line, String detail) {}
    }

    private Attempts() {}

    static <T> Response answer(Attempt<T> attempt, Function<T, Response> done) {
        return switch (attempt) {
            case Attempt.Done<T> did -> done.apply(did.result());
            case Attempt.Refused<T> refused -> problem(refused.refusal());
        };
    }

    static Response noContent() {
        return Response.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static Response ok(Object entity) {
        return Response.ok(entity, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response problem(Refusal refusal) {
        return switch (refusal.sort()) {
            case MISSING -> Problem.of(404, "Not Found", refusal.detail());
            case CONFLICT -> Problem.of(409, "Conflict", refusal.detail());
            case INVALID ->
                unprocessable(
                        refusal.detail(),
                        refusal.faults().stream()
                                .map(fault -> new ProblemWithErrors.Error(fault.field(), null, fault.detail()))
                                .toList());
        };
    }

    static Response unprocessable(String detail, List<ProblemWithErrors.Error> errors) {
        return Response.status(422)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new ProblemWithErrors("about:blank", "Unprocessable Content", 422, detail, errors))
                .build();
    }
}

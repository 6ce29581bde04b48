package nl.gem.livechat.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.gem.livechat.plan.PlanFault;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 writes it: without anything of the inside.
 *
 * @param detail a sentence for whoever asked
 * @param errors what is wrong in which field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<PlanFault> errors) {

    static Response of(int status, String title, @Nullable String detail) {
        return of(new Problem("about:blank", title, status, detail, null));
    }

    static Response invalid(List<PlanFault> faults) {
        String detail = faults.size() == 1 ? "One field is wrong." : faults.size() + " fields are wrong.";
        return of(new Problem("about:blank", "Unprocessable Content", 422, detail, List.copyOf(faults)));
    }

    private static Response of(Problem problem) {
        return Response.status(problem.status())
                .type(MediaType.valueOf("application/problem+json"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem)
                .build();
    }
}

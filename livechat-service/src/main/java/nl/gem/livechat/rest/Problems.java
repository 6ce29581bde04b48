package nl.gem.livechat.rest;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what goes wrong into a problem; the inside goes to the log only. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    Response refused(WebApplicationException refused) {
        Response.StatusType status = refused.getResponse().getStatusInfo();
        return Problem.of(status.getStatusCode(), status.getReasonPhrase(), null);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return Problem.of(403, "Forbidden", null);
    }

    /** What the body says is not repeated. */
    @ServerExceptionMapper
    Response unreadable(MismatchedInputException unreadable) {
        return Problem.of(400, "Bad Request", "The body is not as agreed.");
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        LOG.error("A request failed", failure);
        return Problem.of(503, "Service Unavailable", null);
    }
}

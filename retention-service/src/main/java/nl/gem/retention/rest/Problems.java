package nl.gem.retention.rest;

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
        return Problem.of(status.getStatusCode(), status.getReasonPhrase());
    }

    @ServerExceptionMapper
    Response failed(Exception failure) {
        LOG.error("A request failed", failure);
        return Problem.of(503, "Service Unavailable");
    }
}

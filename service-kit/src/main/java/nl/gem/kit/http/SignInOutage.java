package nl.gem.kit.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says 503 while the identity provider cannot be asked: without this it would be 500, or 401, which tells a page that
 * its session is over.
 */
@ApplicationScoped
class SignInOutage {

    private static final Logger LOG = Logger.getLogger(SignInOutage.class);

    /** All that is left of a failed connection; it has neither a type nor a cause. */
    private static final String NO_ANSWER = "OIDC Server is not available";

    void install(@Observes Router router) {
        router.route("/v1/*").order(Integer.MIN_VALUE).failureHandler(SignInOutage::answer);
    }

    private static void answer(RoutingContext context) {
        if (context.response().headWritten() || !isOutage(context.failure())) {
            context.next();
            return;
        }
        LOG.warn("The identity provider cannot be asked who this is.");
        context.response()
                .setStatusCode(503)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("type", "about:blank")
                        .put("title", "Service Unavailable")
                        .put("status", 503)
                        .encode());
    }

    /** A refusal has an {@link OIDCException} as its cause: then there was an answer. */
    static boolean isOutage(@Nullable Throwable failure) {
        return failure instanceof OIDCException
                || (failure instanceof AuthenticationException && comesOfSilence((Throwable) failure));
    }

    private static boolean comesOfSilence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || NO_ANSWER.equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }
}

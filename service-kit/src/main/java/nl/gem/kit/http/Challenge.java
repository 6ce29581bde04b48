package nl.gem.kit.http;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Who asks the interface without being signed in gets 401 and not a log-in page; that is for people who open the page. */
@ApplicationScoped
class Challenge implements JavaScriptRequestChecker {

    /** What Quarkus answers to a script whose session is over. */
    private static final int SESSION_OVER = 499;

    private static final int BEFORE_AUTHENTICATION = 250;

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        return context.normalizedPath().startsWith("/v1/");
    }

    void install(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(done -> {
                        if (context.response().getStatusCode() == SESSION_OVER) {
                            context.response().setStatusCode(401).setStatusMessage("Unauthorized");
                        }
                    });
                    context.next();
                },
                BEFORE_AUTHENTICATION);
    }
}

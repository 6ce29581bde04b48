package nl.gem.kit.contract;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Says in full which version answered: REST API Design Rules, {@code /core/version-header}. */
@ApplicationScoped
class ApiVersion {

    static final String HEADER = "API-Version";

    /** Raised with every addition; what is removed or changed needs a new path. */
    static final String VERSION = "1.0.0";

    static final String PREFIX = "/v1/";

    private static final int BEFORE_AUTHENTICATION = 250;

    void install(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (context.normalizedPath().startsWith(PREFIX)) {
                        context.response().putHeader(HEADER, VERSION);
                    }
                    context.next();
                },
                BEFORE_AUTHENTICATION);
    }
}

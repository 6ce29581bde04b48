package nl.gem.chatbot.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The articles are for the pages of staff, which come from another service; residents' pages get everything else. So this
 * one path has origins of its own, and its requests are judged here instead of by the filter for all others.
 */
@ApplicationScoped
class StaffOrigins {

    private static final String PATH = "/v1/articles";

    /** Before the filter for all other paths, which has 300. */
    private static final int FIRST = 400;

    private final Set<String> origins;

    /** @param origins whose pages may read articles; nobody's when it is left out */
    StaffOrigins(@ConfigProperty(name = "gem.staff-origins") Optional<List<String>> origins) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
        if (this.origins.contains("*")) {
            throw new IllegalStateException("gem.staff-origins lists origins one by one; * is not one.");
        }
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (context.normalizedPath().equals(PATH)) {
                        judge(context);
                    } else {
                        context.next();
                    }
                },
                FIRST);
    }

    private void judge(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (origin == null) {
            context.next();
        } else if (origins.contains(origin)) {
            context.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            context.request().headers().remove(HttpHeaders.ORIGIN);
            context.next();
        } else {
            context.response().setStatusCode(403).end();
        }
    }
}

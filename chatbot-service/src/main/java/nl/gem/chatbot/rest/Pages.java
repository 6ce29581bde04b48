package nl.gem.chatbot.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives the privacy page its address without an extension. */
@ApplicationScoped
class Pages {

    void route(@Observes Filters filters) {
        filters.register(
                context -> {
                    String path = context.normalizedPath();
                    if (path.equals("/privacy") || path.equals("/privacy/")) {
                        context.reroute("/privacy.html");
                    } else {
                        context.next();
                    }
                },
                100);
    }
}

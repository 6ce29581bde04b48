package nl.gem.chatbot.scheduling;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import nl.gem.chatbot.content.Workers;

/** The worker threads of Vert.x, which completes on the caller's context. */
@ApplicationScoped
class VertxWorkers implements Workers {

    private final Vertx vertx;

    VertxWorkers(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public <T> Uni<T> compute(Supplier<T> work) {
        return Uni.createFrom().completionStage(() -> {
            Context context = vertx.getOrCreateContext();
            return context.executeBlocking(work::get, false).toCompletionStage();
        });
    }
}

package nl.gem.kit.wakeup;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A Vert.x for one test class, with contexts like those that frames and events come on. */
public final class VertxFixture implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();

    Vertx vertx() {
        return vertx;
    }

    /** What work comes to that begins on a duplicated context of its own. */
    public <T> T onContext(Supplier<Uni<T>> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext())
                .runOnContext(started -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        return done.get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

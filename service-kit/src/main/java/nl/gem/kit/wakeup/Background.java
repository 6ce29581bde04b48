package nl.gem.kit.wakeup;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Supplier;
import nl.gem.kit.tracing.Baton;
import org.jboss.logging.Logger;

/**
 * Runs what no frame asked for, such as after a wake-up, on a Vert.x context of its own, where a session may open. It goes on
 * with the trace of whoever asked.
 */
@ApplicationScoped
public class Background {

    private static final Logger LOG = Logger.getLogger(Background.class);

    private final Vertx vertx;

    Background(Vertx vertx) {
        this.vertx = vertx;
    }

    /** A failure is logged and no more: whatever is missed is found by the next look. */
    public void run(Supplier<Uni<Void>> work) {
        Context context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        String baton = Baton.current();
        context.runOnContext(ignored -> {
            Baton.carry(baton);
            Uni.createFrom()
                    .deferred(work::get)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debugf("A look failed: %s", failure.getClass()));
        });
    }

    public void runAfter(long millis, Supplier<Uni<Void>> work) {
        vertx.setTimer(millis, ignored -> run(work));
    }
}

package nl.gem.retention.scheduling;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;
import nl.gem.retention.deletion.Pause;

/** Half a second, give or take a fifth, by a Vert.x timer: it ends on the context that it began on. */
@ApplicationScoped
class TimedPause implements Pause {

    private static final int SHORTEST_MILLIS = 400;
    private static final int LONGEST_MILLIS = 600;

    private final Vertx vertx;

    TimedPause(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Uni<Void> pause() {
        long millis = ThreadLocalRandom.current().nextLong(SHORTEST_MILLIS, LONGEST_MILLIS);
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(millis, fired -> emitter.complete(null)));
    }
}

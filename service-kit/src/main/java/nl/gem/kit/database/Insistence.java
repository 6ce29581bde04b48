package nl.gem.kit.database;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Asks a database again until it answers, and says why it does not: once for each reason. */
public final class Insistence {

    private static final Logger LOG = Logger.getLogger(Insistence.class);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Insistence() {}

    /** @param database as the log calls it: "its database" */
    public static <T> Uni<T> on(String database, Supplier<Uni<? extends T>> question) {
        AtomicReference<String> said = new AtomicReference<>("");
        return Uni.createFrom()
                .deferred(question)
                .onFailure()
                .invoke(failure -> {
                    String reason = Refusal.reason(failure);
                    if (!reason.equals(said.getAndSet(reason))) {
                        LOG.warnf("This service waits for %s: %s.", database, reason);
                    }
                })
                .onFailure()
                .retry()
                .withBackOff(FIRST, LONGEST)
                .indefinitely();
    }
}

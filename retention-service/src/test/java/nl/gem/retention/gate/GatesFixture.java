package nl.gem.retention.gate;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One database with a gate in memory, and the memory of its counts. */
public final class GatesFixture implements Gates, GateCounts {

    static final String DATABASE = "chatbot";

    private final Clock clock;
    long counter;
    public @Nullable String closedBecause;
    public boolean stale;
    boolean countsFail;
    boolean dueIsLeft;
    Duration fast = Duration.ZERO;
    Origin origin = new Origin(1, "00000001");
    Map<String, GateCount> kept = new HashMap<>();

    public GatesFixture(Clock clock) {
        this.clock = clock;
    }

    boolean isOpen() {
        return closedBecause == null && !stale;
    }

    private static Uni<Void> change(boolean allowed, Runnable change) {
        return answer(() -> {
            if (!allowed) {
                throw new IllegalStateException("refused");
            }
            change.run();
            return null;
        });
    }

    private static <T> Uni<T> answer(Supplier<T> answer) {
        return Uni.createFrom().item(answer);
    }

    @Override
    public List<String> databases() {
        return List.of(DATABASE);
    }

    @Override
    public Uni<GateLook> look(String database) {
        return answer(() -> new GateLook(
                counter, closedBecause, isOpen(), origin, clock.instant().plus(fast)));
    }

    @Override
    public Uni<Void> close(String database, String reason) {
        return change(true, () -> closedBecause = closedBecause == null ? reason : closedBecause);
    }

    @Override
    public Uni<Void> count(String database, long next) {
        return Uni.createFrom()
                .deferred(() -> change(isOpen() && !countsFail && next >= counter, () -> counter = next));
    }

    @Override
    public Uni<Void> open(String database, long next) {
        return Uni.createFrom()
                .deferred(() -> change(!dueIsLeft && next >= counter, () -> {
                    counter = next;
                    closedBecause = null;
                    stale = false;
                }));
    }

    @Override
    public Uni<Optional<GateCount>> of(String database) {
        return answer(() -> Optional.ofNullable(kept.get(database)));
    }

    @Override
    public Uni<Void> keep(GateCount count) {
        return change(true, () -> kept.put(count.database(), count));
    }
}

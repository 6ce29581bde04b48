package nl.gem.kit.websocket;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.gem.kit.tracing.Traces;
import org.jspecify.annotations.Nullable;

/**
 * Rate, errors and duration of the frames of a socket, by their type; each may begin a trace. Types are those of the code, never what a client
 * wrote, so that there are as many series as there are commands.
 */
@ApplicationScoped
public class FrameMeter {

    private static final String NAME = "gem.socket.frames";

    /** The bounds that are counted; half a second is what is promised. */
    private static final Duration[] OBJECTIVES = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private static final String DONE = "done";
    private static final String REFUSED = "refused";
    private static final String FAILED = "failed";
    private static final List<String> OUTCOMES = List.of(DONE, REFUSED, FAILED);

    private final MeterRegistry registry;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Traces traces;

    FrameMeter(MeterRegistry registry, Traces traces) {
        this.registry = registry;
        this.traces = traces;
    }

    /**
     * @param frame the command that was read
     * @param refusal whether a failure is the client's mistake
     */
    public <T> Uni<T> measure(Object frame, Predicate<Throwable> refusal, Supplier<Uni<T>> work) {
        Timer.Sample sample = Timer.start(registry);
        String type = frame.getClass().getSimpleName();
        countFromZero(type);
        return traces.frame(type, work)
                .onItemOrFailure()
                .invoke((done, failure) -> sample.stop(timer(type, outcome(failure, refusal))));
    }

    /** A rate sees nothing of a series that begins with its first failure. */
    private void countFromZero(String type) {
        if (known.add(type)) {
            OUTCOMES.forEach(outcome -> timer(type, outcome));
        }
    }

    private Timer timer(String type, String outcome) {
        return Timer.builder(NAME)
                .description("Frames that a client sent, until they were carried out")
                .tags("type", type, "outcome", outcome)
                .serviceLevelObjectives(OBJECTIVES)
                .register(registry);
    }

    private static String outcome(@Nullable Throwable failure, Predicate<Throwable> refusal) {
        if (failure == null) {
            return DONE;
        }
        return refusal.test(failure) ? REFUSED : FAILED;
    }
}

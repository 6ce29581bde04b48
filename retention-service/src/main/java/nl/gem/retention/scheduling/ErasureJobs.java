package nl.gem.retention.scheduling;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import nl.gem.retention.deletion.ActiveReplica;
import nl.gem.retention.erasure.CarryOutErasures;
import nl.gem.retention.erasure.ErasureSettings;
import nl.gem.retention.erasure.ForgetErasures;
import nl.gem.retention.erasure.RewriteDays;

/** What is done about erasures on request, each in its own time, on the active replica. */
@ApplicationScoped
class ErasureJobs {

    /** What is promised is a minute, and a look that finds nothing has to come after the one that erased. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(15);

    private static final Duration LONGEST_SETTLE = Duration.ofSeconds(40);
    private static final Duration LONGEST_WAIT = Duration.ofHours(48);
    private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

    private final ActiveReplica active;
    private final CarryOutErasures carryOutErasures;
    private final RewriteDays rewriteDays;
    private final ForgetErasures forgetErasures;

    ErasureJobs(
            ActiveReplica active,
            CarryOutErasures carryOutErasures,
            RewriteDays rewriteDays,
            ForgetErasures forgetErasures) {
        this.active = active;
        this.carryOutErasures = carryOutErasures;
        this.rewriteDays = rewriteDays;
        this.forgetErasures = forgetErasures;
    }

    void onStart(@Observes StartupEvent started, ErasureSettings settings) {
        contradiction(settings).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }

    /** One sentence about the first thing that breaks what residents are promised. */
    static Optional<String> contradiction(ErasureSettings settings) {
        if (outside(settings.every(), LONGEST_TURN) || settings.settle().compareTo(LONGEST_SETTLE) > 0) {
            return Optional.of("gem.erasure.every may be 15 seconds and gem.erasure.settle 40 seconds at most,"
                    + " or an erasure takes more than a minute.");
        }
        if (outside(settings.rewriteEvery(), LONGEST_INTERVAL)
                || settings.rewriteAfter().compareTo(LONGEST_WAIT) > 0) {
            return Optional.of("gem.erasure.rewrite-every may be an hour and gem.erasure.rewrite-after 48 hours at"
                    + " most, or bytes stay for more than three days.");
        }
        if (outside(settings.forgetEvery(), LONGEST_INTERVAL)) {
            return Optional.of("gem.erasure.forget-every must be between a millisecond and an hour.");
        }
        return Optional.empty();
    }

    private static boolean outside(Duration interval, Duration longest) {
        return interval.compareTo(Duration.ofMillis(1)) < 0 || interval.compareTo(longest) > 0;
    }

    @Scheduled(every = "{gem.erasure.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> erase() {
        return whenActive(carryOutErasures::carryOut);
    }

    @Scheduled(every = "{gem.erasure.rewrite-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> rewrite() {
        return whenActive(rewriteDays::rewrite);
    }

    @Scheduled(every = "{gem.erasure.forget-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return whenActive(forgetErasures::forget);
    }

    private Uni<Void> whenActive(Supplier<Uni<Void>> job) {
        return active.isMe() ? job.get() : Uni.createFrom().voidItem();
    }
}

package nl.gem.retention.scheduling;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gem.retention.deletion.DeletionSettings;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.Promises;

/** Stops a start with settings that contradict each other or the promise. */
@ApplicationScoped
class StartCheck {

    private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);
    private static final Duration CONVERSATION = Duration.ofDays(28);
    private static final Duration ADDRESS = Duration.ofDays(14);
    private static final Duration MARGIN = Duration.ofHours(12);
    private static final int FARTHEST_DAY = 31;
    private static final int NEAREST_DAY = 3;

    void onStart(@Observes StartupEvent started, Intervals intervals, DeletionSettings deletion, Promises promises) {
        contradiction(intervals, deletion, promises).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }

    /** One sentence about the first thing that does not fit. */
    static Optional<String> contradiction(Intervals intervals, DeletionSettings deletion, Promises promises) {
        if (Stream.of(
                        intervals.enforceEvery(),
                        intervals.partitionsEvery(),
                        intervals.verifyEvery(),
                        intervals.gateEvery(),
                        intervals.markEvery(),
                        intervals.accessEvery())
                .anyMatch(interval ->
                        interval.compareTo(Duration.ofMillis(1)) < 0 || interval.compareTo(LONGEST_INTERVAL) > 0)) {
            return Optional.of("Every interval under gem.retention must be between a millisecond and an hour.");
        }
        if (promises.of(DataClass.CONVERSATION).compareTo(CONVERSATION) > 0
                || promises.of(DataClass.ADDRESS).compareTo(ADDRESS) > 0) {
            return Optional.of("The retention budget may promise less than the privacy statement's 672 and 336 hours,"
                    + " not more.");
        }
        if (deletion.daysAhead() < NEAREST_DAY || deletion.daysAhead() > FARTHEST_DAY) {
            return Optional.of("gem.deletion.days-ahead must be between 3 and 31.");
        }
        if (deletion.patience().isNegative()
                || deletion.patience().plus(intervals.enforceEvery()).compareTo(MARGIN) > 0) {
            return Optional.of("gem.deletion.patience and gem.retention.enforce-every together must stay within"
                    + " 12 hours, or a day could pass its term while it is being tried.");
        }
        return Optional.empty();
    }
}

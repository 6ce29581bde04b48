package nl.gem.retention.verification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.gem.retention.policy.State;
import nl.gem.retention.policy.Term;

/** Keeps the highest age of each day, for whoever wants to see that it was in order before today too. */
@ApplicationScoped
public class KeepHistory {

    private static final int MONTHS_KEPT = 13;

    private final History history;
    private final Clock clock;

    public KeepHistory(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** What was not measured is left out: a gap is no zero. Fails when the history takes nothing. */
    Uni<Void> keep(Verification verification) {
        LocalDate day = Term.dayOf(verification.checkedAt());
        List<DailyAge> seen = verification.stores().stream()
                .filter(check -> check.state() != State.UNKNOWN)
                .map(check -> new DailyAge(check.store(), day, ageOf(check), check.term()))
                .toList();
        return history.record(seen, day.minusMonths(MONTHS_KEPT));
    }

    /** The last days, today included. */
    public Uni<List<DailyAge>> last(int days) {
        return history.since(Term.dayOf(clock.instant()).minusDays(days - 1L));
    }

    private static Duration ageOf(StoreCheck check) {
        Duration age = Objects.requireNonNullElse(check.age(), Duration.ZERO);
        return age.isNegative() ? Duration.ZERO : age;
    }
}

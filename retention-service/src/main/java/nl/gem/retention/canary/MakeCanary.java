package nl.gem.retention.canary;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.gem.retention.policy.Term;

/**
 * Makes the day's canary once. What is remembered is not made again: a canary that somebody deleted too early would come
 * back, and nobody would know.
 */
@ApplicationScoped
public class MakeCanary {

    /** Longer than any term, so that a canary that stays too long is still known. */
    private static final int DAYS_REMEMBERED = 60;

    private final Canaries canaries;
    private final CanaryDays days;
    private final Clock clock;

    public MakeCanary(Canaries canaries, CanaryDays days, Clock clock) {
        this.canaries = canaries;
        this.days = days;
        this.clock = clock;
    }

    /** In how many stores today's canary was put; 0 when there was one already. Fails when a database does. */
    public Uni<Integer> make() {
        LocalDate today = Term.dayOf(clock.instant());
        return days.all()
                .flatMap(known -> known.stream().anyMatch(trace -> trace.day().equals(today))
                        ? Uni.createFrom().item(0)
                        : make(today));
    }

    private Uni<Integer> make(LocalDate today) {
        return canaries.make()
                .call(made -> days.remember(made, today.minusDays(DAYS_REMEMBERED)))
                .map(List::size);
    }
}

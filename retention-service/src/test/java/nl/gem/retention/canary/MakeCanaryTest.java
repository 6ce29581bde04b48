package nl.gem.retention.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.gem.kit.testing.MutableClock;
import nl.gem.retention.inventory.CanaryTrace;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.policy.Term;
import org.junit.jupiter.api.Test;

class MakeCanaryTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-10-01T12:00:00Z"));
    private final CanaryDaysFixture days = new CanaryDaysFixture();
    private int made;
    private final MakeCanary makeCanary = new MakeCanary(
            () -> Uni.createFrom().item(() -> {
                made++;
                return List.of(new CanaryTrace(StoreName.parse("chatbot.message"), Term.dayOf(clock.instant())));
            }),
            days,
            clock);

    private int make() {
        return makeCanary.make().await().atMost(Duration.ofSeconds(5));
    }

    /** Made anew it would hide that the first one was deleted too early. */
    @Test
    void one_is_made_a_day_and_never_again() {
        assertThat(make()).isEqualTo(1);
        assertThat(make()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(make()).isEqualTo(1);
        assertThat(made).isEqualTo(2);
    }

    @Test
    void days_are_remembered_for_longer_than_any_term_and_no_longer() {
        make();
        clock.advance(Duration.ofDays(60));
        make();
        assertThat(days.remembered).extracting(CanaryTrace::day).contains(LocalDate.parse("2026-10-01"));
        clock.advance(Duration.ofDays(1));
        make();
        assertThat(days.remembered).extracting(CanaryTrace::day).doesNotContain(LocalDate.parse("2026-10-01"));
    }
}

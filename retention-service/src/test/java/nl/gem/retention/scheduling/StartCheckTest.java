package nl.gem.retention.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.gem.retention.deletion.DeletionSettings;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.Promises;
import nl.gem.retention.policy.Term;
import org.junit.jupiter.api.Test;

class StartCheckTest {

    private record Times(
            Duration enforceEvery,
            Duration partitionsEvery,
            Duration verifyEvery,
            Duration gateEvery,
            Duration markEvery,
            Duration accessEvery)
            implements Intervals {}

    private record Deleting(Duration patience, boolean backlog, int daysAhead) implements DeletionSettings {}

    private static final Duration MINUTES = Duration.ofMinutes(5);
    private static final Times TIMES = new Times(MINUTES, MINUTES, MINUTES, MINUTES, MINUTES, MINUTES);
    private static final Deleting DELETING = new Deleting(Duration.ofMinutes(10), false, 14);
    private static final Promises PROMISED = promised(Duration.ofDays(28), Duration.ofDays(14));

    private static Promises promised(Duration conversation, Duration address) {
        Duration live = Duration.ofDays(6);
        return new Promises(Map.of(
                DataClass.CONVERSATION, new Term(live, conversation), DataClass.ADDRESS, new Term(live, address)));
    }

    @Test
    void defaults_fit_together() {
        assertThat(StartCheck.contradiction(TIMES, DELETING, PROMISED)).isEmpty();
    }

    @Test
    void promise_may_be_shorter_and_not_longer() {
        Promises shorter = promised(Duration.ofDays(20), Duration.ofDays(10));
        Promises longer = promised(Duration.ofDays(28).plusMillis(1), Duration.ofDays(14));
        assertThat(StartCheck.contradiction(TIMES, DELETING, shorter)).isEmpty();
        assertThat(StartCheck.contradiction(TIMES, DELETING, longer)).isPresent();
    }

    @Test
    void verification_that_hardly_ever_looks_is_refused() {
        Times rare = new Times(MINUTES, MINUTES, Duration.ofHours(2), MINUTES, MINUTES, MINUTES);
        Times never = new Times(MINUTES, MINUTES, Duration.ZERO, MINUTES, MINUTES, MINUTES);
        assertThat(StartCheck.contradiction(rare, DELETING, PROMISED)).isPresent();
        assertThat(StartCheck.contradiction(never, DELETING, PROMISED)).isPresent();
    }

    @Test
    void patience_may_not_eat_the_margin() {
        Optional<String> sentence =
                StartCheck.contradiction(TIMES, new Deleting(Duration.ofHours(12), false, 14), PROMISED);
        assertThat(sentence).hasValueSatisfying(text -> assertThat(text).contains("gem.deletion.patience"));
    }

    @Test
    void days_ahead_are_what_the_databases_allow() {
        assertThat(StartCheck.contradiction(TIMES, new Deleting(MINUTES, false, 32), PROMISED))
                .isPresent();
        assertThat(StartCheck.contradiction(TIMES, new Deleting(MINUTES, false, 2), PROMISED))
                .isPresent();
    }
}

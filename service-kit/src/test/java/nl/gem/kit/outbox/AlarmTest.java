package nl.gem.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Alarm alarm = new Alarm();

    @Test
    void who_sleeps_is_woken() {
        alarm.set();
        UniAssertSubscriber<Void> sleep = sleep(LONG);
        sleep.assertNotTerminated();
        alarm.ring();
        sleep.assertCompleted();
    }

    @Test
    void a_ring_between_the_look_and_the_sleep_is_not_lost() {
        alarm.set();
        alarm.ring();
        sleep(LONG).assertCompleted();
    }

    @Test
    void a_ring_before_the_look_does_not_count_again() {
        alarm.ring();
        alarm.set();
        sleep(LONG).assertNotTerminated();
    }

    @Test
    void nobody_sleeps_longer_than_asked_for() {
        alarm.set();
        assertThat(sleep(Duration.ofMillis(10)).awaitItem().getItem()).isNull();
    }

    private UniAssertSubscriber<Void> sleep(Duration atMost) {
        return alarm.untilRung(atMost).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}

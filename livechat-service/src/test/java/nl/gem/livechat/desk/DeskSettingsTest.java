package nl.gem.livechat.desk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeskSettingsTest {

    record Settings(Duration goneAfter, Duration heartbeatEvery, Duration purgeAfter) implements DeskSettings {}

    @Test
    void settings_that_contradict_each_other_stop_the_start() {
        assertThatCode(() -> Desk.check(settings(30, 10, 1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Desk.check(settings(19, 10, 1))).hasMessageContaining("gone-after");
        assertThatThrownBy(() -> Desk.check(settings(30, 10, 25))).hasMessageContaining("purge-after");
    }

    private static DeskSettings settings(int goneSeconds, int heartbeatSeconds, int purgeHours) {
        return new Settings(
                Duration.ofSeconds(goneSeconds), Duration.ofSeconds(heartbeatSeconds), Duration.ofHours(purgeHours));
    }
}

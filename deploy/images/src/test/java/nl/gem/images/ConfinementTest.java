package nl.gem.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfinementTest {

    private static final String TMP = "23 22 0:40 / /tmp rw,nosuid,nodev - tmpfs tmpfs rw";

    @Test
    void root_that_is_mounted_for_reading_only_is_seen() {
        assertThat(Confinement.isRootReadOnly(List.of("22 1 0:39 / / ro,relatime - overlay overlay rw", TMP)))
                .isTrue();
    }

    @Test
    void root_that_can_be_written_to_is_seen_although_its_file_system_or_another_mount_cannot() {
        assertThat(Confinement.isRootReadOnly(List.of(
                        "22 1 0:39 / / rw,relatime - overlay overlay ro", "24 22 0:41 / /sys ro - sysfs sysfs ro")))
                .isFalse();
    }
}

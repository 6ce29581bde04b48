package nl.gem.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenFilesTest {

    private static final List<String> LIMITS = List.of(
            "Limit                     Soft Limit           Hard Limit           Units",
            "Max processes             7                    unlimited            processes",
            "Max open files            1024                 524288               files");

    @Test
    void too_low_a_limit_is_told_with_the_command_that_raises_it() {
        assertThatThrownBy(() -> OpenFiles.require(6_000, LIMITS))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining("1024")
                .hasMessageContaining("ulimit -n 6000");
    }

    @Test
    void enough_is_enough() {
        assertThatCode(() -> OpenFiles.require(1_024, LIMITS)).doesNotThrowAnyException();
    }
}

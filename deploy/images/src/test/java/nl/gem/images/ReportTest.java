package nl.gem.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void aim_that_is_reached_is_not_missed() {
        assertThat(Report.missed(149, 1_999, 249)).isEmpty();
    }

    @Test
    void each_aim_that_is_missed_is_named() {
        assertThat(Report.missed(150, 2_000, 250))
                .containsExactly("under 150 MB compressed", "ready in under 2000 ms", "under 250 MB resident");
        assertThat(Report.missed(10, 2_001, 10)).containsExactly("ready in under 2000 ms");
    }

    @Test
    void report_is_one_line_of_json() {
        Report report = new Report("gem-chatbot", "sha256:a", "sha256:b", "25", "AOT", 1, 2, 3, 4, 5, List.of());

        assertThat(report.json())
                .startsWith("{\"image\":\"gem-chatbot\",\"digest\":\"sha256:a\"")
                .endsWith("\"missed\":[]}")
                .doesNotContain("\n");
    }
}

package nl.gem.livechat.scheduling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DashboardMetricsTest extends LiveTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics = URI.create("");

    private List<String> exported() {
        return given().get(metrics).asString().lines().toList();
    }

    @Test
    void everything_that_a_dashboard_shows_is_exported() throws IOException {
        List<String> shown = Files.readAllLines(Path.of("../deploy/dashboards/metrics.txt")).stream()
                .filter(line -> line.startsWith("livechat "))
                .map(line -> line.split(" ")[1])
                .toList();
        assertThat(shown).hasSizeGreaterThan(8);
        serving(Token.SANNE);
        soon(() -> assertThat(exported().stream().map(line -> line.split("[{ ]")[0]))
                .containsAll(shown));
    }

    @Test
    void who_waits_is_counted() {
        waiting();
        soon(() -> assertThat(value("gem_queue_waiting")).isPositive());
        soon(() -> assertThat(value("gem_queue_oldest_wait_seconds")).isNotNegative());
    }

    private double value(String name) {
        return exported().stream()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElse(-1);
    }
}

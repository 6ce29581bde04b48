package nl.gem.chatbot.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.gem.chatbot.stack.ResidentClient;
import nl.gem.chatbot.stack.Stack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class DashboardMetricsTest {

    @TestHTTPResource("/")
    URI page;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private List<String> exported() {
        return given().get(metrics).asString().lines().toList();
    }

    @Test
    void everything_that_a_dashboard_shows_is_exported() throws IOException {
        List<String> shown = Files.readAllLines(Path.of("../deploy/dashboards/metrics.txt")).stream()
                .filter(line -> line.startsWith("chatbot "))
                .map(line -> line.split(" ")[1])
                .toList();
        assertThat(shown).hasSizeGreaterThan(10);
        given().get("/v1/availability").then().statusCode(200);
        try (ResidentClient resident = ResidentClient.started(page)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(exported().stream().map(line -> line.split("[{ ]")[0]))
                            .containsAll(shown));
        }
    }

    @Test
    void reply_is_counted_by_its_kind() {
        double before = answers();
        try (ResidentClient resident = ResidentClient.started(page)) {
            resident.say("wat kost een paspoort");
            resident.awaitMessage("gem");
        }
        assertThat(answers()).isGreaterThan(before);
    }

    private double answers() {
        return exported().stream()
                .filter(line -> line.startsWith("gem_replies_total{") && line.contains("kind=\"answer\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf("} ") + 2)))
                .sum();
    }
}

package nl.gem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Dashboards and alerts are made of what the services export: metrics.txt says which, and each service's own test holds it to that. */
class DashboardsTest {
    private static final Path FOLDER = Path.of("../dashboards");
    private static final Pattern ASIDE = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|without|on) *\\([^)]*\\)");
    private static final Pattern METRIC = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)+\\b(?! *\\()");
    private static final Pattern VARIABLE = Pattern.compile("label_values\\((\\w+),");

    private static List<JsonNode> dashboards() throws IOException {
        List<JsonNode> dashboards = new ArrayList<>();
        try (var files = Files.newDirectoryStream(FOLDER, "*.json")) {
            for (Path file : files) {
                dashboards.add(new ObjectMapper().readTree(file.toFile()));
            }
        }
        return dashboards;
    }

    private static Set<String> metrics(String expression) {
        return METRIC.matcher(ASIDE.matcher(expression).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without those of others (the operators', Prometheus' own) and the one that a rule records. */
    private static Set<String> alarming() {
        Set<String> alarming = Kustomize.overlay("production-nl")
                .of("PrometheusRule")
                .flatMap(rule -> rule.tree().findValuesAsText("expr").stream())
                .flatMap(expression -> metrics(expression).stream())
                .filter(metric -> metric.matches("(gem|kafka_consumer)_.*") && !metric.equals("gem_environment"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(alarming).hasSizeGreaterThan(10);
        return alarming;
    }

    @Test
    void every_metric_that_is_shown_or_alarms_is_exported_by_a_service_and_every_other_is_not_listed()
            throws IOException {
        Set<String> shown = alarming();
        for (JsonNode dashboard : dashboards()) {
            dashboard.findValuesAsText("expr").forEach(expression -> {
                assertThat(metrics(expression)).as(expression).isNotEmpty();
                shown.addAll(metrics(expression));
            });
            dashboard
                    .at("/templating/list")
                    .findValuesAsText("query")
                    .forEach(query -> VARIABLE.matcher(query).results().forEach(found -> shown.add(found.group(1))));
        }
        Set<String> exported = Files.readAllLines(FOLDER.resolve("metrics.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ")[1])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isEqualTo(exported);
    }

    @Test
    void names_of_metrics_are_told_from_the_rest_of_an_expression() {
        assertThat(metrics("sum by (pod_name) (rate(a_b_total{c_d=\"e_f\"}[5m])) / max(g_h) > label_replace(i_j)"))
                .containsExactly("a_b_total", "g_h", "i_j");
    }

    @Test
    void every_dashboard_comes_to_the_cluster_and_is_fit_to_be_seen() throws IOException {
        Resource config = Kustomize.overlay("production-nl")
                .find("ConfigMap", "gem-dashboards")
                .orElseThrow();
        List<JsonNode> dashboards = dashboards();
        assertThat(config.at("/data").size()).isEqualTo(dashboards.size());
        assertThat(dashboards).extracting(one -> one.at("/uid").asText()).doesNotHaveDuplicates();
        for (JsonNode dashboard : dashboards) {
            Set<String> places = new TreeSet<>();
            dashboard.at("/panels").forEach(panel -> {
                assertThat(panel.at("/title").asText()).isNotBlank();
                assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
                assertThat(panel.at("/targets").toString()).contains("$namespace");
                assertThat(places.add(panel.at("/gridPos").toString())).isTrue();
            });
        }
    }
}

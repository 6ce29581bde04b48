package nl.gem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules in the cluster are those of deploy/alerts: kustomize cannot wrap a file, so it is written by machine. */
class AlertRulesTest {
    private static final Path SOURCE = Path.of("../alerts/gem-retention.rules.yaml");
    private static final Path WRITTEN = Path.of("components/monitoring/rules.yaml");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

    @Test
    void rules_are_those_of_the_alerts() throws IOException {
        JsonNode source = YAML.readTree(SOURCE.toFile());
        if (Boolean.getBoolean("gem.write")) {
            Files.writeString(
                    WRITTEN,
                    "# Made from deploy/alerts by ./gem manifests --write; do not change it here.\n"
                            + YAML.writeValueAsString(wrapped(source)));
        }
        JsonNode written = YAML.readTree(WRITTEN.toFile());
        assertThat(written).as("run ./gem manifests --write").isEqualTo(wrapped(source));
    }

    private static ObjectNode wrapped(JsonNode source) {
        ObjectNode rule = YAML.createObjectNode();
        rule.put("apiVersion", "monitoring.coreos.com/v1").put("kind", "PrometheusRule");
        rule.putObject("metadata").put("name", "gem-retention");
        rule.set("spec", source);
        return rule;
    }
}

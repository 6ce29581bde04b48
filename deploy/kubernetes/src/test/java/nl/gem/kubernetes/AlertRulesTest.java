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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules in the cluster are those of deploy/alerts: kustomize cannot wrap a file, so it is written by machine. */
class AlertRulesTest {
    private static final Path SOURCES = Path.of("../alerts");
    private static final Path WRITTEN = Path.of("components/monitoring/rules.yaml");
    private static final String RULES = ".rules.yaml";
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.SPLIT_LINES));

    @Test
    void rules_are_those_of_the_alerts() throws IOException {
        List<JsonNode> wanted = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(RULES)).sorted().toList()) {
                wanted.add(wrapped(file));
            }
        }
        if (Boolean.getBoolean("gem.write")) {
            StringBuilder text =
                    new StringBuilder("# Made from deploy/alerts by ./gem manifests --write; do not change it here.\n");
            for (JsonNode rule : wanted) {
                text.append(YAML.writeValueAsString(rule));
            }
            Files.writeString(WRITTEN, text.toString());
        }
        List<JsonNode> written = Kustomize.parse(Files.readString(WRITTEN)).all().stream()
                .<JsonNode>map(Resource::tree)
                .toList();
        assertThat(wanted).hasSizeGreaterThan(1);
        assertThat(written).as("run ./gem manifests --write").isEqualTo(wanted);
    }

    private static ObjectNode wrapped(Path source) throws IOException {
        ObjectNode rule = YAML.createObjectNode();
        rule.put("apiVersion", "monitoring.coreos.com/v1").put("kind", "PrometheusRule");
        rule.putObject("metadata").put("name", source.getFileName().toString().replace(RULES, ""));
        rule.set("spec", YAML.readTree(source.toFile()));
        return rule;
    }
}

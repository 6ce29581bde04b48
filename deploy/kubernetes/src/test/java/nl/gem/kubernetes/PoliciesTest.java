package nl.gem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {
    private static final JsonNode BROKEN = broken();

    private static JsonNode broken() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("src/test/resources/broken.yaml").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Set<String> policies() {
        return Policies.ALL.keySet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"production-nl", "acceptance"})
    void every_policy_holds(String overlay) {
        assertThat(Policies.violations(Kustomize.overlay(overlay))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void policy_finds_the_mistake_that_it_is_for(String name) {
        Manifests good = Kustomize.overlay("production-nl").copy();
        Manifests bad = with(BROKEN.path(name), good);
        assertThat(Check.of(Policies.ALL.get(name), bad)).isNotEmpty();
    }

    @Test
    void there_is_a_mistake_for_each_policy_and_none_more() {
        assertThat(BROKEN.properties()).extracting(one -> one.getKey()).containsExactlyInAnyOrderElementsOf(policies());
    }

    /** Kinds of objects that nobody thought of when the policies were written. */
    @ParameterizedTest
    @ValueSource(strings = {"Secret", "StatefulSet", "CronJob", "KafkaMirrorMaker2", "ClusterRoleBinding", "Ingress"})
    void object_that_must_not_be_there_is_found(String kind) {
        ObjectNode tree = new ObjectMapper()
                .createObjectNode()
                .put("apiVersion", "any/v1")
                .put("kind", kind);
        tree.putObject("metadata").put("name", "other");
        Manifests manifests = Kustomize.overlay("production-nl").copy().and(new Manifests(List.of(new Resource(tree))));
        assertThat(Policies.violations(manifests)).anyMatch(violation -> violation.contains(kind));
    }

    private static Manifests with(JsonNode mistake, Manifests manifests) {
        if (mistake.has("add")) {
            return manifests.and(new Manifests(List.of(new Resource((ObjectNode) mistake.at("/add")))));
        }
        Resource resource = manifests.all().stream()
                .filter(one -> one.toString().equals(mistake.path("in").asText()))
                .findFirst()
                .orElseThrow();
        JsonPointer pointer = JsonPointer.compile(mistake.path("at").asText());
        assertThat(resource.tree().at(pointer).isMissingNode())
                .as(mistake.toString())
                .isFalse();
        JsonNode parent = resource.tree().at(pointer.head());
        String field = pointer.last().getMatchingProperty();
        JsonNode value = mistake.path("to");
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), value);
        } else if (value.isNull()) {
            ((ObjectNode) parent).remove(field);
        } else {
            ((ObjectNode) parent).set(field, value);
        }
        return new Manifests(manifests.all());
    }
}

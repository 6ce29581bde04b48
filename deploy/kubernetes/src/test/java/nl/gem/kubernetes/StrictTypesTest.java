package nl.gem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTypesTest {
    private static final StrictTypes TYPES = new StrictTypes();

    /** Maps, in which any name is good. */
    private static final Set<String> MAPS = Set.of(
            "labels",
            "annotations",
            "matchLabels",
            "selector",
            "data",
            "parameters",
            "config",
            "attributes",
            "requests",
            "limits");

    @ParameterizedTest
    @ValueSource(strings = {"production-nl", "acceptance"})
    void every_object_is_of_the_type_that_it_says(String overlay) {
        Manifests manifests = Kustomize.overlay(overlay);
        assertThat(manifests.all()).hasSizeGreaterThan(100);
        assertThat(manifests.all().stream().flatMap(TYPES::faults)).isEmpty();
    }

    @Test
    void field_that_a_type_does_not_have_is_found_wherever_it_is() {
        List<String> missed = Kustomize.overlay("production-nl").copy().all().stream()
                .flatMap(resource -> objects("", resource.tree()).toList().stream()
                        .filter(place -> !found(resource, place.node()))
                        .map(place -> resource + place.path()))
                .toList();
        assertThat(missed).isEmpty();
    }

    private static boolean found(Resource resource, ObjectNode place) {
        place.put("unknownField", "x");
        boolean found = TYPES.faults(resource).findAny().isPresent();
        place.remove("unknownField");
        return found;
    }

    @Test
    void number_in_the_place_of_a_list_is_found() {
        Manifests manifests = Kustomize.overlay("production-nl").copy();
        Resource kafka = manifests.find("Kafka", "gem").orElseThrow();
        ((ObjectNode) kafka.at("/spec/kafka")).put("listeners", 7);
        assertThat(TYPES.faults(kafka)).hasSize(1);
    }

    @Test
    void kind_that_nobody_knows_is_found() {
        Manifests manifests = Kustomize.overlay("production-nl").copy();
        Resource kafka = manifests.find("Kafka", "gem").orElseThrow();
        kafka.tree().put("apiVersion", "kafka.strimzi.io/v1beta2");
        assertThat(TYPES.faults(kafka)).singleElement().asString().contains("no type is known");
    }

    private record Place(String path, ObjectNode node) {}

    private static Stream<Place> objects(String path, JsonNode node) {
        Stream<Place> here = node instanceof ObjectNode object ? Stream.of(new Place(path, object)) : Stream.empty();
        Stream<Place> below = node.isObject()
                ? node.properties().stream()
                        .filter(field -> !MAPS.contains(field.getKey()))
                        .flatMap(field -> objects(path + "/" + field.getKey(), field.getValue()))
                : Resource.stream(node).flatMap(element -> objects(path + "[]", element));
        return Stream.concat(here, below);
    }
}

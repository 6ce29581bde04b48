package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields a type has, for types that no Java model exists of. A tree of fields with, at its ends, {@code string},
 * {@code boolean}, {@code integer}, {@code quantity}, {@code texts} (a map of texts) or the values that may be, with bars
 * between them. A field whose name ends in "!" must be there. Any other field is an error.
 */
record Shape(JsonNode tree) {

    Stream<String> faults(String path, JsonNode value) {
        if (tree.isTextual()) {
            return fits(tree.asText(), value)
                    ? Stream.empty()
                    : Stream.of(path + " is not of " + tree.asText() + ": " + value);
        }
        if (tree.isArray()) {
            Shape element = new Shape(tree.get(0));
            return value.isArray()
                    ? Resource.stream(value).flatMap(one -> element.faults(path + "[]", one))
                    : Stream.of(path + " is no list");
        }
        return value.isObject() ? fields(path, value) : Stream.of(path + " has no fields");
    }

    private Stream<String> fields(String path, JsonNode value) {
        Map<String, JsonNode> known = tree.properties().stream()
                .collect(Collectors.toMap(field -> field.getKey().replace("!", ""), Map.Entry::getValue));
        Set<String> present = value.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        Stream<String> missing = tree.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.endsWith("!") && !present.contains(name.replace("!", "")))
                .map(name -> path + "." + name.replace("!", "") + " is missing");
        Stream<String> wrong = value.properties().stream().flatMap(field -> {
            String below = path + "." + field.getKey();
            JsonNode shape = known.get(field.getKey());
            return shape == null ? Stream.of(below + " is unknown") : new Shape(shape).faults(below, field.getValue());
        });
        return Stream.concat(missing, wrong);
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isInt();
            case "quantity" -> value.asText().matches("[0-9]+(m|Ki|Mi|Gi)?");
            case "texts" -> value.isObject() && Resource.stream(value).allMatch(JsonNode::isTextual);
            default -> Set.of(type.split("\\|")).contains(value.asText());
        };
    }
}

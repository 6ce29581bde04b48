package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One field of a rendered object that is taken away, or changed to something else.
 *
 * @param path with the kind in front, and without the numbers of lists
 * @param apply makes the change, and gives back what undoes it
 */
record Mutation(String path, String what, Change apply) {

    interface Change {
        Runnable make();
    }

    /** Every value at the end of a branch, and every branch that is empty. */
    static List<Mutation> of(Resource resource) {
        List<Mutation> mutations = new ArrayList<>();
        walk(resource.kind(), resource.toString(), resource.tree(), mutations);
        return mutations;
    }

    private static void walk(String path, String place, JsonNode node, List<Mutation> mutations) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                String name = field.getKey();
                String below = path + "/" + name;
                if (field.getValue().isEmpty()) {
                    leaf(below, place + "/" + name, object, name, field.getValue(), mutations);
                } else {
                    walk(below, place + "/" + name, field.getValue(), mutations);
                }
            });
        } else if (node instanceof ArrayNode list) {
            IntStream.range(0, list.size()).forEach(index -> {
                JsonNode element = list.get(index);
                if (element.isEmpty()) {
                    mutations.add(new Mutation(path, place + "/" + index + " taken away", () -> {
                        list.remove(index);
                        return () -> list.insert(index, element);
                    }));
                    changed(element)
                            .forEach(other ->
                                    mutations.add(new Mutation(path, place + "/" + index + " = " + other, () -> {
                                        list.set(index, other);
                                        return () -> list.set(index, element);
                                    })));
                } else {
                    walk(path, place + "/" + index, element, mutations);
                }
            });
        }
    }

    private static void leaf(
            String path, String place, ObjectNode parent, String name, JsonNode value, List<Mutation> mutations) {
        mutations.add(new Mutation(path, place + " taken away", () -> {
            parent.remove(name);
            return () -> parent.set(name, value);
        }));
        changed(value)
                .forEach(other -> mutations.add(new Mutation(path, place + " = " + other, () -> {
                    parent.set(name, other);
                    return () -> parent.set(name, value);
                })));
    }

    private static Stream<JsonNode> changed(JsonNode value) {
        if (value.isBoolean()) {
            return Stream.of(BooleanNode.valueOf(!value.asBoolean()));
        }
        if (value.isIntegralNumber()) {
            return Stream.of(IntNode.valueOf(value.asInt() == 0 ? 7 : 0), IntNode.valueOf(value.asInt() * 1000 + 999));
        }
        return value.isTextual() ? Stream.of(TextNode.valueOf("x" + value.asText())) : Stream.empty();
    }
}

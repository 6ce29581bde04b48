package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects a sentence for everything that is not as it must be. */
final class Check {
    private final List<String> found = new ArrayList<>();

    static List<String> of(Policy policy, Manifests manifests) {
        Check check = new Check();
        policy.check(manifests, check);
        return List.copyOf(check.found);
    }

    void that(boolean holds, Object owner, String sentence) {
        if (!holds) {
            found.add(owner + ": " + sentence);
        }
    }

    /** The field is there with one of these values; {@code *} in the pointer stands for every element, at least one. */
    void is(Object owner, JsonNode top, String pointer, String... allowed) {
        List<JsonNode> values = select(top, pointer).toList();
        List<String> good = List.of(allowed);
        if (values.isEmpty()
                || !values.stream().allMatch(value -> value.isValueNode() && good.contains(value.asText()))) {
            that(false, owner, pointer + " must be " + String.join(" or ", allowed) + ", and is " + values);
        }
    }

    void is(Resource resource, String pointer, String... allowed) {
        is(resource, resource.tree(), pointer, allowed);
    }

    void number(Object owner, JsonNode top, String pointer, int least, int most) {
        JsonNode value = top.at(pointer);
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            that(false, owner, pointer + " must be from " + least + " to " + most + ", and is " + value);
        }
    }

    void absent(Object owner, JsonNode top, String... pointers) {
        for (String pointer : pointers) {
            if (select(top, pointer).findAny().isPresent()) {
                that(false, owner, pointer + " must not be there");
            }
        }
    }

    void same(Object owner, String what, Collection<String> expected, Collection<String> actual) {
        if (expected.size() != actual.size() || !Set.copyOf(expected).equals(Set.copyOf(actual))) {
            that(false, owner, what + " must be " + new TreeSet<>(expected) + ", and is " + actual);
        }
    }

    static Stream<JsonNode> select(JsonNode top, String pointer) {
        int star = pointer.indexOf("/*");
        if (star < 0) {
            JsonNode value = top.at(pointer);
            return value.isMissingNode() || value.isNull() ? Stream.empty() : Stream.of(value);
        }
        String rest = pointer.substring(star + 2);
        return Resource.stream(top.at(pointer.substring(0, star))).flatMap(element -> {
            List<JsonNode> below = select(element, rest).toList();
            return below.isEmpty() ? Stream.of(MissingNode.getInstance()) : below.stream();
        });
    }
}

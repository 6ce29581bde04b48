package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Values of examples that whoever deploys has to replace: none of them can work by accident. */
final class Placeholders {
    private static final Map<String, Pattern> KINDS = Map.of(
            "an image that was never built", Pattern.compile("sha256:0{64}$"),
            "a host of an example", Pattern.compile("\\.example([/:,@]|$)|example\\.org"),
            "a network of an example", Pattern.compile("(^|[^0-9])(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d"),
            "a bucket of an example", Pattern.compile("^s3://[a-z.-]*example"),
            "a namespace of an example", Pattern.compile("^gem-voorbeeld"),
            "a value that no overlay set", Pattern.compile("(^|/)unset($|/)"));

    private Placeholders() {}

    /** Each with what it is and where it stands. */
    static List<String> left(Manifests manifests) {
        List<String> left = new ArrayList<>();
        manifests.all().forEach(resource -> look(resource.toString(), resource.tree(), left));
        return List.copyOf(left);
    }

    private static void look(String path, JsonNode node, List<String> left) {
        if (node.isTextual()) {
            KINDS.forEach((what, pattern) -> {
                if (pattern.matcher(node.asText()).find()) {
                    left.add(path + " is " + what + ": " + node.asText());
                }
            });
        } else if (node.isObject()) {
            node.properties().forEach(field -> look(path + "/" + field.getKey(), field.getValue(), left));
        } else {
            node.forEach(element -> look(path, element, left));
        }
    }
}

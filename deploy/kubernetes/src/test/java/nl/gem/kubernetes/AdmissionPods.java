package nl.gem.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pods on which the admission policy is tried, by what is to be said of them. */
final class AdmissionPods {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String DIGEST = "registry.example/gem/chatbot-service@sha256:" + "a1".repeat(32);

    static final JsonNode NAMESPACE = tree("metadata: {labels: {gem.nl/region: nl-ams}}");

    static final Map<String, JsonNode> GOOD = Map.of(
            "one of ours in the region, by digest",
            pod("{app.kubernetes.io/part-of: gem}", DIGEST, region("In", "[nl-ams]")),
            "one of an operator in the region, by the operator's own tag",
            pod("{strimzi.io/name: gem-kafka}", "quay.io/strimzi/kafka:1.2.0", region("In", "[nl-ams]")));

    static final Map<String, JsonNode> BAD = bad();

    private AdmissionPods() {}

    private static Map<String, JsonNode> bad() {
        String ours = "{app.kubernetes.io/part-of: gem}";
        String others = "{strimzi.io/name: gem-kafka}";
        Map<String, JsonNode> bad = new LinkedHashMap<>();
        bad.put("a pod for anywhere", pod(others, DIGEST, "{}"));
        bad.put("a pod that only prefers the region", pod(others, DIGEST, "{nodeAffinity: {}}"));
        bad.put("a pod for another region", pod(ours, DIGEST, region("In", "[eu-west-1]")));
        bad.put("a pod for one of two regions", pod(ours, DIGEST, region("In", "[nl-ams, eu-west-1]")));
        bad.put("a pod for any region but ours", pod(ours, DIGEST, region("NotIn", "[nl-ams]")));
        bad.put("a pod for any region", pod(ours, DIGEST, region("Exists", "[]")));
        bad.put("a pod for no region", pod(ours, DIGEST, region("In", "[]")));
        bad.put(
                "a pod with an empty term beside the good one",
                pod(
                        ours,
                        DIGEST,
                        "{nodeAffinity:"
                                + " {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: ["
                                + term("In", "[nl-ams]")
                                + ", {}]}}}"));
        bad.put(
                "a pod that asks for a zone of that name",
                pod(
                        ours,
                        DIGEST,
                        "{nodeAffinity:"
                                + " {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key:"
                                + " topology.kubernetes.io/zone, operator: In, values: [nl-ams]}]}]}}}"));
        bad.put(
                "one of ours by a tag",
                pod(ours, "registry.example/gem/chatbot-service:1.0", region("In", "[nl-ams]")));
        bad.put("one of ours by half a digest", pod(ours, "registry.example/gem@sha256:a1", region("In", "[nl-ams]")));
        return Map.copyOf(bad);
    }

    private static String term(String operator, String values) {
        return "{matchExpressions: [{key: topology.kubernetes.io/region, operator: " + operator + ", values: " + values
                + "}]}";
    }

    private static String region(String operator, String values) {
        return "{nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: ["
                + term(operator, values) + "]}}}";
    }

    private static JsonNode pod(String labels, String image, String affinity) {
        return tree("metadata: {labels: " + labels + "}\nspec:\n  containers: [{name: one, image: \"" + image
                + "\"}]\n  affinity: " + affinity);
    }

    private static JsonNode tree(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}

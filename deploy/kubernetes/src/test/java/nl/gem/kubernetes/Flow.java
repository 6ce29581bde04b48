package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One allowance of a network policy, from one kind of pod or place to another.
 *
 * @param direction of the policy that allows it
 */
record Flow(String direction, String from, String to, String port) implements Comparable<Flow> {

    static Set<Flow> of(Manifests manifests) {
        Set<Flow> flows = new TreeSet<>();
        manifests.of("NetworkPolicy").forEach(policy -> {
            String pods = labels(policy.at("/spec/podSelector"));
            policy.each("/spec/ingress")
                    .forEach(rule -> rule(rule, "from")
                            .forEach(end -> flows.add(new Flow("ingress", end.peer(), pods, end.port()))));
            policy.each("/spec/egress")
                    .forEach(rule -> rule(rule, "to")
                            .forEach(end -> flows.add(new Flow("egress", pods, end.peer(), end.port()))));
        });
        return flows;
    }

    private record End(String peer, String port) {}

    /** No peers or no ports would mean all of them. */
    private static Stream<End> rule(JsonNode rule, String side) {
        Stream<String> peers = rule.at("/" + side).isEmpty()
                ? Stream.of("anybody")
                : Resource.stream(rule.at("/" + side)).map(Flow::peer);
        Set<String> ports = new TreeSet<>();
        rule.at("/ports")
                .forEach(port -> ports.add(
                        port.at("/protocol").asText() + " " + port.at("/port").asText("any")));
        return peers.flatMap(
                peer -> (ports.isEmpty() ? Set.of("any") : ports).stream().map(port -> new End(peer, port)));
    }

    private static String peer(JsonNode peer) {
        if (peer.has("ipBlock")) {
            return "network " + peer.at("/ipBlock/cidr").asText() + peer.at("/ipBlock/except");
        }
        String namespace = peer.has("namespaceSelector")
                ? "namespace "
                        + peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                .asText("any") + " "
                : "";
        return (namespace + (peer.has("podSelector") ? labels(peer.at("/podSelector")) : "")).strip();
    }

    private static String labels(JsonNode selector) {
        Set<String> labels = new TreeSet<>();
        selector.at("/matchLabels")
                .properties()
                .forEach(label ->
                        labels.add(label.getKey() + "=" + label.getValue().asText()));
        return labels.isEmpty() && selector.size() == 0 ? "every pod" : String.join(",", labels);
    }

    boolean isInside() {
        return Stream.of(from, to)
                .noneMatch(end -> end.startsWith("n") && (end.startsWith("namespace ") || end.startsWith("network ")));
    }

    Flow other() {
        return new Flow(direction.equals("ingress") ? "egress" : "ingress", from, to, port);
    }

    @Override
    public int compareTo(Flow flow) {
        return toString().compareTo(flow.toString());
    }
}

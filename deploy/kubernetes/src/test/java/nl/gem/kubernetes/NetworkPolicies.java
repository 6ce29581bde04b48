package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nobody talks to anybody but those that are named, each with a reason. */
final class NetworkPolicies {
    private static final String NAME = "app.kubernetes.io/name=";
    private static final Pattern REASON = Pattern.compile("[A-Z].{10,}");
    private static final Pattern SMALL_NETWORK = Pattern.compile("network (\\d+\\.){3}\\d+/(2[4-9]|3[0-2])");

    /** What comes from outside the namespace, or goes there: a place and a port, and who may. */
    private static final Map<String, Set<String>> OUTSIDE = Map.of(
            "ingress namespace gateway-system TCP http", names("chatbot", "livechat", "retention"),
            "ingress namespace gateway-system TCP 8443", Set.of("app=keycloak"),
            "ingress namespace monitoring TCP management", names("chatbot", "livechat", "retention"),
            "ingress namespace monitoring TCP 9404", Set.of("strimzi.io/name=gem-kafka"),
            "ingress namespace monitoring TCP 9187", databases(),
            "ingress namespace monitoring TCP 9000", Set.of("app=keycloak"),
            "ingress namespace cnpg-system app.kubernetes.io/name=cloudnative-pg TCP 8000", databases(),
            "egress network TCP 6443", with(databases(), "strimzi.io/name=gem-entity-operator"),
            "egress network TCP 443", databases());

    private static final String TO_COLLECTOR =
            "egress namespace monitoring app.kubernetes.io/component=opentelemetry-collector TCP 4318";

    private static final Set<String> STRIMZI_PORTS = Set.of("TCP 9090", "TCP 9091", "TCP 8443");
    private static final String STRIMZI = "namespace strimzi strimzi.io/kind=cluster-operator";

    /** The operator of Keycloak labels the pods of its import jobs so, and not as Keycloak. */
    private static final String REALM_IMPORT = "app=keycloak-realm-import";

    private static final String NAMES = "namespace kube-system k8s-app=kube-dns";

    private NetworkPolicies() {}

    private static Set<String> names(String... names) {
        return Stream.of(names).map(name -> NAME + name).collect(Collectors.toSet());
    }

    private static Set<String> databases() {
        return Set.of("cnpg.io/cluster=gem-postgres", "cnpg.io/cluster=gem-ledger");
    }

    private static Set<String> with(Set<String> some, String more) {
        Set<String> all = new TreeSet<>(some);
        all.add(more);
        return all;
    }

    static void denyByDefault(Manifests manifests, Check check) {
        List<Resource> closed = manifests
                .of("NetworkPolicy")
                .filter(policy -> policy.at("/spec/podSelector").isObject()
                        && policy.at("/spec/podSelector").isEmpty())
                .filter(policy ->
                        !policy.spec().has("ingress") && !policy.spec().has("egress"))
                .filter(policy -> Set.copyOf(Resource.texts(policy.at("/spec/policyTypes")))
                        .equals(Set.of("Ingress", "Egress")))
                .toList();
        check.that(closed.size() == 1, "network", "there must be one policy that closes everything");
        manifests.of("NetworkPolicy").forEach(policy -> {
            Set<String> types = Set.copyOf(Resource.texts(policy.at("/spec/policyTypes")));
            check.that(policy.at("/spec/podSelector").isObject(), policy, "does not say for whom");
            check.that(types.contains("Ingress") || !policy.spec().has("ingress"), policy, "does not say Ingress");
            check.that(types.contains("Egress") || !policy.spec().has("egress"), policy, "does not say Egress");
            if (!closed.contains(policy)) {
                check.same(policy, "policyTypes", directions(policy), Resource.texts(policy.at("/spec/policyTypes")));
            }
        });
    }

    private static List<String> directions(Resource policy) {
        return Stream.of("Ingress", "Egress")
                .filter(type -> policy.spec().has(type.toLowerCase(Locale.ROOT)))
                .toList();
    }

    static void reasons(Manifests manifests, Check check) {
        manifests
                .of("NetworkPolicy")
                .filter(policy -> policy.spec().has("ingress") || policy.spec().has("egress"))
                .forEach(policy -> check.that(
                        REASON.matcher(policy.text("/metadata/annotations/gem.nl~1reason"))
                                .matches(),
                        policy,
                        "gives no reason"));
    }

    /** Whoever may speak is listened to, and whoever is listened to may speak. */
    static void bothEndsAgree(Manifests manifests, Check check) {
        Set<Flow> flows = Flow.of(manifests);
        flows.stream().filter(Flow::isInside).forEach(flow -> {
            boolean operators = flow.equals(new Flow(
                    "ingress", "strimzi.io/name=gem-entity-operator", "strimzi.io/name=gem-kafka", flow.port()));
            check.that(operators || flows.contains(flow.other()), flow, "the other end does not agree");
        });
    }

    /** What the services need, and what stands in no other list. */
    static void servicesReachWhatTheyNeed(Manifests manifests, Check check) {
        Set<Flow> flows = Flow.of(manifests);
        Stream.of("chatbot", "livechat", "retention").forEach(service -> {
            String cluster = service.equals("retention") ? "gem-ledger" : "gem-postgres";
            List<Flow> needed = List.of(
                    to(NAME + service, "cnpg.io/cluster=" + cluster, 5432),
                    to(NAME + "migrate-" + service, "cnpg.io/cluster=" + cluster, 5432),
                    to(NAME + service, "strimzi.io/name=gem-kafka", 9093),
                    to(NAME + service, "app=keycloak", 8443));
            needed.forEach(flow -> check.that(flows.contains(flow), service, "must reach what it needs: " + flow));
        });
        Set<Flow> others = Set.of(
                to(NAME + "retention", "cnpg.io/cluster=gem-postgres", 5432),
                to("app=keycloak", "cnpg.io/cluster=gem-postgres", 5432),
                to(REALM_IMPORT, "cnpg.io/cluster=gem-postgres", 5432),
                to("strimzi.io/name=gem-entity-operator", "strimzi.io/name=gem-kafka", 9091));
        check.that(
                flows.containsAll(others),
                "network",
                "retention, Keycloak, its import or Strimzi cannot reach what it needs");
        long known = 3 * 4 + others.size();
        long cross = flows.stream()
                .filter(flow -> flow.isInside()
                        && flow.direction().equals("egress")
                        && !flow.from().equals(flow.to()))
                .count();
        check.that(cross == known, "network", "allows " + cross + " ways inside the namespace instead of " + known);
        within(flows, check, "strimzi.io/name=gem-kafka", 9090, 9091);
        within(flows, check, "app=keycloak", 7800, 57800);
        databases().forEach(cluster -> within(flows, check, cluster, 5432, 8000));
    }

    private static void within(Set<Flow> flows, Check check, String pods, int... ports) {
        Set<String> wanted = new TreeSet<>();
        for (int port : ports) {
            wanted.add("TCP " + port);
        }
        Set<String> allowed = flows.stream()
                .filter(flow -> flow.from().equals(pods) && flow.to().equals(pods))
                .map(Flow::port)
                .collect(Collectors.toCollection(TreeSet::new));
        check.that(allowed.equals(wanted), pods, "may speak among themselves on " + allowed + ", not " + wanted);
    }

    private static Flow to(String from, String to, int port) {
        return new Flow("egress", from, to, "TCP " + port);
    }

    static void outsideByNameOnly(Manifests manifests, Check check) {
        Map<String, Set<String>> outside = new HashMap<>(OUTSIDE);
        if (Environments.areTraced(manifests)) {
            outside.put(TO_COLLECTOR, names("chatbot", "livechat", "retention"));
        }
        Set<String> seen = new TreeSet<>();
        Flow.of(manifests).stream().filter(flow -> !flow.isInside()).forEach(flow -> {
            String place = flow.direction().equals("ingress") ? flow.from() : flow.to();
            String pods = flow.direction().equals("ingress") ? flow.to() : flow.from();
            if (place.equals(NAMES)) {
                check.that(
                        pods.equals("every pod") && flow.port().endsWith("P 53"),
                        flow,
                        "names are looked up on port 53");
            } else if (place.equals(STRIMZI)) {
                check.that(
                        pods.equals("strimzi.io/name=gem-kafka") && STRIMZI_PORTS.contains(flow.port()),
                        flow,
                        "not for Strimzi");
            } else {
                boolean network = place.startsWith("network ");
                check.that(!network || SMALL_NETWORK.matcher(place).matches(), flow, "a network must be small");
                String key = flow.direction() + " " + (network ? "network" : place) + " " + flow.port();
                check.that(outside.getOrDefault(key, Set.of()).contains(pods), flow, "is not among what is allowed");
                seen.add(key + " " + pods);
            }
        });
        long all = outside.values().stream().mapToLong(Set::size).sum();
        check.that(
                seen.size() == all, "network", "allows " + seen.size() + " ways from and to outside instead of " + all);
        Set<Flow> flows = Flow.of(manifests);
        STRIMZI_PORTS.forEach(port -> check.that(
                flows.contains(new Flow("ingress", STRIMZI, "strimzi.io/name=gem-kafka", port))
                        && flows.contains(new Flow(
                                "ingress", "strimzi.io/name=gem-entity-operator", "strimzi.io/name=gem-kafka", port)),
                "Strimzi",
                "its operators must come in on " + port));
        Stream.of("TCP 53", "UDP 53")
                .forEach(port -> check.that(
                        flows.contains(new Flow("egress", "every pod", NAMES, port)),
                        "names",
                        "must be looked up on " + port));
    }

    /** The pods that the broker's own listener lets in are those that are allowed to reach it. */
    static void listenersAgree(Manifests manifests, Check check) {
        Set<String> allowed = Flow.of(manifests).stream()
                .filter(flow -> flow.direction().equals("egress") && flow.port().equals("TCP 9093"))
                .map(Flow::from)
                .collect(Collectors.toSet());
        manifests.of("Kafka").forEach(kafka -> {
            List<JsonNode> peers = Check.select(kafka.tree(), "/spec/kafka/listeners/0/networkPolicyPeers/*")
                    .toList();
            Set<String> named = peers.stream()
                    .map(peer -> NAME
                            + peer.at("/podSelector/matchLabels/app.kubernetes.io~1name")
                                    .asText())
                    .collect(Collectors.toSet());
            check.that(
                    named.equals(allowed) && peers.size() == allowed.size(),
                    kafka,
                    "lets in " + named + ", not " + allowed);
            check.that(
                    peers.stream().allMatch(peer -> peer.size() == 1), kafka, "a peer must be named by its pods alone");
        });
    }
}

package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Residents notice nothing of a node that goes, a new version or a quiet evening. */
final class AvailabilityPolicies {
    private static final String TEMPLATE = "/spec/template/spec";
    private static final String PART_OF = "/labelSelector/matchLabels/app.kubernetes.io~1part-of";

    /** Stopping what is not a socket. */
    private static final int REST_SECONDS = 5;

    private AvailabilityPolicies() {}

    static void probes(Manifests manifests, Check check) {
        Map<String, String> probes = Map.of("startup", "started", "readiness", "ready", "liveness", "live");
        manifests
                .of("Deployment")
                .forEach(workload -> probes.forEach((probe, path) -> {
                    JsonNode container = workload.at(TEMPLATE + "/containers/0");
                    JsonNode at = container.at("/" + probe + "Probe");
                    check.is(workload, at, "/httpGet/path", "/q/health/" + path);
                    check.is(workload, at, "/httpGet/port", "management");
                    check.number(workload, at, "/periodSeconds", 1, 10);
                    check.number(workload, at, "/timeoutSeconds", 1, 5);
                    check.number(workload, at, "/failureThreshold", 2, 120);
                    check.is(workload, container, "/ports/0/name", "http");
                    check.is(workload, container, "/ports/1/name", "management");
                    Properties properties = Environments.properties(workload.name());
                    check.is(
                            workload, container, "/ports/0/containerPort", properties.getProperty("quarkus.http.port"));
                    check.is(
                            workload,
                            container,
                            "/ports/1/containerPort",
                            properties.getProperty("quarkus.management.port"));
                }));
    }

    static void graceLongerThanTheDrain(Manifests manifests, Check check) {
        manifests.of("Deployment").forEach(workload -> {
            JsonNode container = workload.at(TEMPLATE + "/containers/0");
            int preStop = container.at("/lifecycle/preStop/sleep/seconds").asInt(0);
            check.that(preStop >= 5, workload, "must go on for a moment, until nobody is sent to it any more");
            long drain = REST_SECONDS;
            if (!workload.name().equals("retention")) {
                drain += seconds(container, "NOTICE") + seconds(container, "SPREAD") + 2 * seconds(container, "GRACE");
                check.that(seconds(container, "NOTICE") > 0, workload, "must say for how long it is not ready first");
                check.that(
                        seconds(container, "SPREAD") >= 10, workload, "must send its clients away one after another");
                check.that(seconds(container, "GRACE") > 0, workload, "must leave a client time to go");
            }
            int grace = workload.at(TEMPLATE + "/terminationGracePeriodSeconds").asInt(0);
            check.that(grace > preStop + drain, workload, "is killed before it has drained: " + grace + " s");
            check.that(grace <= 300, workload, "may hold a node for longer than five minutes");
        });
    }

    private static long seconds(JsonNode container, String name) {
        String value = Environments.value(container, "GEM_DRAIN_" + name);
        return value.matches("\\d+s") ? Duration.parse("PT" + value).toSeconds() : -1000;
    }

    static void rollingUpdates(Manifests manifests, Check check) {
        manifests.of("Deployment").forEach(workload -> {
            check.is(workload, "/spec/strategy/type", "RollingUpdate");
            check.is(workload, "/spec/strategy/rollingUpdate/maxUnavailable", "0");
            check.number(workload, workload.tree(), "/spec/strategy/rollingUpdate/maxSurge", 1, 3);
            check.number(workload, workload.tree(), "/spec/minReadySeconds", 5, 60);
            check.number(workload, workload.tree(), "/spec/revisionHistoryLimit", 1, 10);
        });
    }

    static void twoOfEach(Manifests manifests, Check check) {
        manifests.of("Deployment").forEach(workload -> {
            int least = manifests
                    .find("HorizontalPodAutoscaler", workload.name())
                    .map(scaler -> scaler.at("/spec/minReplicas"))
                    .orElse(workload.at("/spec/replicas"))
                    .asInt(1);
            check.that(least >= 2 && least <= 9, workload, "must run at least twice, and not too often");
            disruption(manifests, check, workload, "app.kubernetes.io~1name", workload.name());
        });
        manifests.of("Keycloak").forEach(keycloak -> {
            check.number(keycloak, keycloak.tree(), "/spec/instances", 2, 9);
            disruption(manifests, check, keycloak, "app", "keycloak");
        });
        manifests.of("Cluster").forEach(cluster -> {
            check.number(cluster, cluster.tree(), "/spec/instances", 3, 9);
            check.is(cluster, "/spec/postgresql/synchronous/method", "any");
            check.number(cluster, cluster.tree(), "/spec/postgresql/synchronous/number", 1, 2);
        });
        manifests.of("KafkaNodePool").forEach(nodes -> check.number(nodes, nodes.tree(), "/spec/replicas", 3, 9));
    }

    private static void disruption(Manifests manifests, Check check, Resource owner, String label, String value) {
        String pointer = "/spec/selector/matchLabels/" + label;
        List<Resource> budgets = manifests
                .of("PodDisruptionBudget")
                .filter(budget -> budget.text(pointer).equals(value))
                .toList();
        check.that(budgets.size() == 1, owner, "has no disruption budget of its own");
        budgets.forEach(budget -> {
            check.is(budget, "/spec/maxUnavailable", "1");
            check.is(budget, "/spec/unhealthyPodEvictionPolicy", "AlwaysAllow");
        });
    }

    /** Over zones always, over machines where there are enough. */
    static void spread(Manifests manifests, Check check) {
        manifests.of("Deployment").forEach(workload -> {
            JsonNode zone = workload.at(TEMPLATE + "/topologySpreadConstraints/0");
            JsonNode host = workload.at(TEMPLATE + "/topologySpreadConstraints/1");
            zones(check, workload, zone);
            check.is(workload, host, "/topologyKey", "kubernetes.io/hostname");
            check.is(workload, host, "/whenUnsatisfiable", "ScheduleAnyway");
            for (JsonNode constraint : List.of(zone, host)) {
                check.number(workload, constraint, "/maxSkew", 1, 1);
                check.is(workload, constraint, PART_OF, "gem");
                check.same(
                        workload,
                        "matchLabelKeys",
                        List.of("app.kubernetes.io/name", "pod-template-hash"),
                        Resource.texts(constraint.at("/matchLabelKeys")));
            }
        });
        manifests.of("KafkaNodePool").forEach(nodes -> {
            JsonNode zone = nodes.at("/spec/template/pod/topologySpreadConstraints/0");
            zones(check, nodes, zone);
            check.is(nodes, zone, "/labelSelector/matchLabels/strimzi.io~1name", "gem-kafka");
        });
        manifests.of("Keycloak").forEach(keycloak -> {
            JsonNode zone = keycloak.at("/spec/unsupported/podTemplate/spec/topologySpreadConstraints/0");
            zones(check, keycloak, zone);
            check.is(keycloak, zone, "/labelSelector/matchLabels/app", "keycloak");
        });
        manifests.of("Cluster").forEach(cluster -> {
            JsonNode zone = cluster.at("/spec/topologySpreadConstraints/0");
            zones(check, cluster, zone);
            check.is(cluster, zone, "/labelSelector/matchLabels/cnpg.io~1cluster", cluster.name());
            check.is(cluster, "/spec/affinity/enablePodAntiAffinity", "true");
            check.is(cluster, "/spec/affinity/podAntiAffinityType", "required");
            check.is(cluster, "/spec/affinity/topologyKey", "kubernetes.io/hostname");
        });
    }

    private static void zones(Check check, Resource owner, JsonNode constraint) {
        check.is(owner, constraint, "/topologyKey", "topology.kubernetes.io/zone");
        check.is(owner, constraint, "/whenUnsatisfiable", "DoNotSchedule");
        check.number(owner, constraint, "/maxSkew", 1, 1);
    }
}

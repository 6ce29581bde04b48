package nl.gem.kubernetes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the administrator of the cluster applies: the namespace, and the last word on its pods. */
final class ClusterPolicies {
    private static final Set<String> OF_THE_CLUSTER =
            Set.of("Namespace", "StorageClass", "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding");

    private ClusterPolicies() {}

    static void restrictedNamespace(Manifests manifests, Check check) {
        check.that(manifests.of("Namespace").count() == 1, "namespace", "there must be one");
        manifests.of("Namespace").forEach(namespace -> {
            String labels = "/metadata/labels/";
            check.is(namespace, labels + "gem.nl~1municipality", "true");
            Stream.of("enforce", "audit", "warn").forEach(mode -> {
                check.is(namespace, labels + "pod-security.kubernetes.io~1" + mode, "restricted");
                check.is(namespace, labels + "pod-security.kubernetes.io~1" + mode + "-version", "v1.34");
            });
        });
        Set<String> used = manifests.all().stream()
                .filter(resource -> !OF_THE_CLUSTER.contains(resource.kind()))
                .map(resource -> resource.text("/metadata/namespace"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> made = manifests.of("Namespace").map(Resource::name).collect(Collectors.toSet());
        check.that(used.equals(made), "namespace", "everything must be in " + made + ", and is in " + used);
    }

    /** What the rules say is tried on pods in {@link AdmissionTest}; here only that they are in force. */
    static void admission(Manifests manifests, Check check) {
        check.that(
                manifests.of("ValidatingAdmissionPolicyBinding").count() == 1,
                "admission",
                "there must be one binding");
        manifests.of("ValidatingAdmissionPolicyBinding").forEach(binding -> {
            check.is(binding, "/spec/policyName", "gem-pods");
            check.same(
                    binding,
                    "actions",
                    List.of("Deny", "Audit"),
                    Resource.texts(binding.at("/spec/validationActions")));
            check.is(binding, "/spec/matchResources/namespaceSelector/matchLabels/gem.nl~1municipality", "true");
            check.that(
                    binding.at("/spec/matchResources").size() == 1, binding, "must look at every pod of the namespace");
        });
        manifests.of("ValidatingAdmissionPolicy").forEach(policy -> {
            check.is(policy, "/metadata/name", "gem-pods");
            check.is(policy, "/spec/failurePolicy", "Fail");
            check.is(policy, "/spec/matchConstraints/resourceRules/*/resources/*", "pods");
            check.is(policy, "/spec/matchConstraints/resourceRules/*/apiGroups/*", "");
            check.is(policy, "/spec/matchConstraints/resourceRules/*/apiVersions/*", "v1");
            check.same(
                    policy,
                    "operations",
                    List.of("CREATE", "UPDATE"),
                    Resource.texts(policy.at("/spec/matchConstraints/resourceRules/0/operations")));
            check.that(policy.at("/spec/matchConstraints").size() == 1, policy, "must look at every pod");
            check.that(!policy.spec().has("matchConditions"), policy, "must make no exception");
            check.is(policy, "/spec/validations/*/reason", "Forbidden");
            AdmissionRules.faults(policy).forEach(fault -> check.that(false, policy, fault));
        });
        check.that(manifests.has("ValidatingAdmissionPolicy", "gem-pods"), "admission", "has no policy");
    }

    static void monitoring(Manifests manifests, Check check) {
        Set<String> monitored = manifests.of("PodMonitor").map(Resource::name).collect(Collectors.toSet());
        check.that(monitored.equals(Set.of("services", "kafka", "postgres")), "monitoring", "looks at " + monitored);
        manifests.find("PodMonitor", "services").ifPresent(monitor -> {
            check.is(monitor, "/spec/selector/matchExpressions/*/key", "app.kubernetes.io/name");
            check.is(monitor, "/spec/selector/matchExpressions/*/operator", "In");
            check.same(
                    monitor,
                    "services",
                    List.of("chatbot", "livechat", "retention"),
                    Resource.texts(monitor.at("/spec/selector/matchExpressions/0/values")));
            check.is(monitor, "/spec/podMetricsEndpoints/*/port", "management");
            check.is(monitor, "/spec/podMetricsEndpoints/*/path", "/q/metrics");
        });
        manifests.find("PodMonitor", "kafka").ifPresent(monitor -> {
            check.is(monitor, "/spec/selector/matchLabels/strimzi.io~1name", "gem-kafka");
            check.is(monitor, "/spec/podMetricsEndpoints/*/port", "tcp-prometheus");
            check.is(monitor, "/spec/podMetricsEndpoints/*/path", "/metrics");
        });
        manifests.find("PodMonitor", "postgres").ifPresent(monitor -> {
            check.is(monitor, "/spec/selector/matchExpressions/*/key", "cnpg.io/cluster");
            check.is(monitor, "/spec/selector/matchExpressions/*/operator", "In");
            check.same(
                    monitor,
                    "clusters",
                    List.of("gem-postgres", "gem-ledger"),
                    Resource.texts(monitor.at("/spec/selector/matchExpressions/0/values")));
            check.is(monitor, "/spec/podMetricsEndpoints/*/port", "metrics");
            check.is(monitor, "/spec/podTargetLabels/*", "cnpg.io/cluster");
        });
        manifests
                .of("PodMonitor")
                .forEach(monitor -> check.that(
                        monitor.text("/spec/podMetricsEndpoints/0/interval").matches("[1-6]?\\ds"),
                        monitor,
                        "is not looked at every minute"));
        List.of("gem-environment", "gem-retention", "gem-service")
                .forEach(rules -> check.that(
                        manifests.has("PrometheusRule", rules), "monitoring", "raises no alarm of " + rules));
        manifests
                .find("PrometheusRule", "gem-environment")
                .ifPresent(rule ->
                        check.is(rule, "/spec/groups/*/rules/0/labels/namespace", rule.text("/metadata/namespace")));
        manifests
                .of("ConfigMap")
                .forEach(dashboards -> check.is(dashboards, "/metadata/labels/grafana_dashboard", "1"));
    }
}

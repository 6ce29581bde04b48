package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pods that operators make: as closed as ours, as far as their operators let us say it. */
final class OperatorPolicies {

    private OperatorPolicies() {}

    static void restricted(Manifests manifests, Check check) {
        manifests.of("KafkaNodePool").forEach(nodes -> {
            pod(check, nodes, nodes.at("/spec/template/pod"));
            container(check, nodes, nodes.at("/spec/template/kafkaContainer"));
            check.is(nodes, "/spec/template/kafkaContainer/securityContext/readOnlyRootFilesystem", "true");
            check.number(nodes, nodes.tree(), "/spec/template/pod/securityContext/fsGroup", 0, 0);
        });
        manifests.of("Kafka").forEach(kafka -> {
            JsonNode template = kafka.at("/spec/entityOperator/template");
            pod(check, kafka, template.at("/pod"));
            for (String operator : List.of("topicOperator", "userOperator")) {
                container(check, kafka, template.at("/" + operator + "Container"));
                check.is(kafka, template, "/" + operator + "Container/securityContext/readOnlyRootFilesystem", "true");
                check.that(kafka.at("/spec/entityOperator").has(operator), kafka, "has no " + operator);
            }
        });
        manifests.of("Keycloak").forEach(keycloak -> {
            JsonNode pod = keycloak.at("/spec/unsupported/podTemplate/spec");
            pod(check, keycloak, pod);
            check.number(keycloak, pod, "/securityContext/runAsUser", 1000, 1000);
            check.number(keycloak, pod, "/securityContext/fsGroup", 1000, 1000);
            check.is(keycloak, pod, "/automountServiceAccountToken", "false");
            check.that(pod.at("/containers").size() == 1, keycloak, "one container");
            check.is(keycloak, pod, "/containers/0/name", "keycloak");
            check.is(keycloak, pod, "/containers/0/securityContext/allowPrivilegeEscalation", "false");
            check.is(keycloak, pod, "/containers/0/securityContext/capabilities/drop/*", "ALL");
            check.is(keycloak, pod, "/volumes/*/secret/secretName", "gem-postgres-ca");
            check.is(keycloak, pod, "/volumes/*/secret/items/*/key", "ca.crt");
            check.is(keycloak, pod, "/volumes/*/secret/items/*/path", "ca.crt");
            check.is(keycloak, pod, "/volumes/*/name", "postgres-ca");
            check.is(keycloak, pod, "/containers/*/volumeMounts/*/name", "postgres-ca");
            check.is(keycloak, pod, "/containers/*/volumeMounts/*/mountPath", "/etc/gem/postgres");
            check.is(keycloak, pod, "/containers/*/volumeMounts/*/readOnly", "true");
        });
        manifests.of("Cluster").forEach(cluster -> check.is(cluster, "/spec/seccompProfile/type", "RuntimeDefault"));
    }

    private static void pod(Check check, Resource owner, JsonNode pod) {
        check.is(owner, pod, "/securityContext/runAsNonRoot", "true");
        check.is(owner, pod, "/securityContext/seccompProfile/type", "RuntimeDefault");
    }

    private static void container(Check check, Resource owner, JsonNode container) {
        check.is(owner, container, "/securityContext/allowPrivilegeEscalation", "false");
        check.is(owner, container, "/securityContext/runAsNonRoot", "true");
        check.is(owner, container, "/securityContext/seccompProfile/type", "RuntimeDefault");
        check.is(owner, container, "/securityContext/capabilities/drop/*", "ALL");
        check.absent(owner, container, "/securityContext/privileged", "/securityContext/capabilities/add");
    }

    static void resources(Manifests manifests, Check check) {
        Map<String, List<String>> places = Map.of(
                "Kafka", List.of("/spec/entityOperator/topicOperator", "/spec/entityOperator/userOperator"),
                "KafkaNodePool", List.of("/spec"),
                "Cluster", List.of("/spec"),
                "ObjectStore", List.of("/spec/instanceSidecarConfiguration"),
                "Keycloak", List.of("/spec"),
                "KeycloakRealmImport", List.of("/spec"));
        places.forEach((kind, pointers) -> manifests
                .of(kind)
                .forEach(owner -> pointers.forEach(pointer -> {
                    JsonNode resources = owner.at(pointer + "/resources");
                    Stream.of("/requests/cpu", "/requests/memory", "/limits/memory")
                            .forEach(one -> check.that(
                                    resources.at(one).asText().matches("[1-9][0-9]*(m|Mi|Gi)?"),
                                    owner,
                                    pointer + one + " is not said"));
                    check.is(
                            owner,
                            resources,
                            "/limits/memory",
                            resources.at("/requests/memory").asText());
                })));
        manifests.of("KafkaNodePool").forEach(nodes -> {
            check.is(nodes, "/spec/jvmOptions/-Xms", nodes.text("/spec/jvmOptions/-Xmx"));
            check.that(nodes.text("/spec/jvmOptions/-Xmx").matches("[1-9]\\d{2,4}m"), nodes, "has no limit of heap");
        });
    }
}

package nl.gem.kubernetes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicy;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicyBinding;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.BackendTLSPolicy;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads an object as the type that it says it is, where a field that the type does not have is an error: the models of
 * fabric8 and Strimzi keep such fields, and a cluster drops them without a word. Types without a Java model have a
 * {@link Shape} here.
 */
final class StrictTypes {

    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("storage.k8s.io/v1/StorageClass", StorageClass.class),
            Map.entry("admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy", ValidatingAdmissionPolicy.class),
            Map.entry(
                    "admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding",
                    ValidatingAdmissionPolicyBinding.class),
            Map.entry("gateway.networking.k8s.io/v1/Gateway", Gateway.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            Map.entry("gateway.networking.k8s.io/v1/BackendTLSPolicy", BackendTLSPolicy.class),
            Map.entry("monitoring.coreos.com/v1/PodMonitor", PodMonitor.class),
            Map.entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
            Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

    private static final List<String> SHAPES =
            List.of("postgresql", "backups", "keycloak", "external-secrets", "certificates");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new NothingIsKeptAside());

    private final Map<String, Shape> shapes = new HashMap<>();

    StrictTypes() {
        for (String name : SHAPES) {
            read(name).properties().forEach(type -> shapes.put(type.getKey(), whole(type.getValue())));
        }
    }

    private static Shape whole(JsonNode spec) {
        ObjectNode object = YAML.createObjectNode();
        object.put("apiVersion!", "string").put("kind!", "string");
        object.putObject("metadata!")
                .put("name!", "string")
                .put("namespace", "string")
                .put("labels", "texts")
                .put("annotations", "texts");
        object.set("spec!", spec);
        return new Shape(object);
    }

    /** Wrong versions and misspelt kinds; a policy, because it is quick. */
    void known(Manifests manifests, Check check) {
        manifests
                .all()
                .forEach(resource -> check.that(
                        MODELS.containsKey(type(resource)) || shapes.containsKey(type(resource)),
                        resource,
                        "is of no known type"));
    }

    private static String type(Resource resource) {
        return resource.text("/apiVersion") + "/" + resource.kind();
    }

    /** What is wrong with the object's type; nothing when all is well. */
    Stream<String> faults(Resource resource) {
        String type = type(resource);
        Class<?> model = MODELS.get(type);
        if (model != null) {
            return faults(resource, model);
        }
        Shape shape = shapes.get(type);
        if (shape != null) {
            return shape.faults("", resource.tree()).map(fault -> resource + ": " + fault);
        }
        return Stream.of(resource + ": no type is known for " + type);
    }

    private static Stream<String> faults(Resource resource, Class<?> model) {
        try {
            STRICT.treeToValue(resource.tree(), model);
            return Stream.empty();
        } catch (JsonProcessingException e) {
            return Stream.of(resource + ": " + e.getOriginalMessage());
        }
    }

    private static JsonNode read(String name) {
        String file = "/shapes/" + name + ".yaml";
        try (InputStream text = Objects.requireNonNull(StrictTypes.class.getResourceAsStream(file), file)) {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** No map for what is unknown, and nothing that says that it may be. */
    private static final class NothingIsKeptAside extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.empty();
        }
    }
}

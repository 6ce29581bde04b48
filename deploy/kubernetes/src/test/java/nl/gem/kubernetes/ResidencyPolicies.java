package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything runs and is kept in one region of the Netherlands. */
final class ResidencyPolicies {
    private static final String REGION = "topology.kubernetes.io/region";
    private static final String TERMS =
            "/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms";

    /** Where each kind that makes pods says on which nodes. */
    private static final Map<String, String> AFFINITIES = Map.of(
            "Deployment", "/spec/template/spec/affinity",
            "Job", "/spec/template/spec/affinity",
            "Kafka", "/spec/entityOperator/template/pod/affinity",
            "KafkaNodePool", "/spec/template/pod/affinity",
            "Cluster", "/spec/affinity",
            "Keycloak", "/spec/scheduling/affinity");

    private static final JsonNode KNOWN = read();

    private ResidencyPolicies() {}

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("residency.yaml").toFile());
        } catch (IOException e) {
            throw new IllegalStateException("residency.yaml", e);
        }
    }

    static void oneRegionForEveryPod(Manifests manifests, Check check) {
        AFFINITIES.forEach((kind, pointer) -> manifests.of(kind).forEach(owner -> {
            JsonNode affinity = owner.at(pointer);
            check.that(affinity.at(TERMS).size() == 1, owner, "must have one term: terms are alternatives");
            check.that(affinity.at(TERMS + "/0/matchExpressions").size() == 1, owner, "must ask for the region");
            check.is(owner, affinity, TERMS + "/*/matchExpressions/*/key", REGION);
            check.is(owner, affinity, TERMS + "/*/matchExpressions/*/operator", "In");
        }));
        manifests
                .of(
                        "StatefulSet",
                        "DaemonSet",
                        "CronJob",
                        "Pod",
                        "KafkaConnect",
                        "KafkaMirrorMaker2",
                        "KafkaBridge",
                        "Pooler")
                .forEach(other -> check.that(false, other, "a kind of pod for which these rules say nothing"));
        Set<String> regions = new TreeSet<>(regions(manifests));
        check.that(regions.size() == 1, "region", "must be one, and is " + regions);
        regions.forEach(region -> check.that(KNOWN.at("/regions").has(region), region, "is not in residency.yaml"));
    }

    private static List<String> regions(Manifests manifests) {
        Stream<JsonNode> pods = AFFINITIES.entrySet().stream()
                .flatMap(kind -> manifests
                        .of(kind.getKey())
                        .map(owner -> owner.at(kind.getValue() + TERMS + "/0/matchExpressions/0/values")));
        Stream<JsonNode> volumes = manifests
                .of("StorageClass")
                .map(storage -> storage.at("/allowedTopologies/0/matchLabelExpressions/0/values"));
        Stream<String> names = Stream.concat(pods, volumes)
                .flatMap(values -> values.isEmpty() ? Stream.of("") : Resource.texts(values).stream());
        Stream<String> namespaces =
                manifests.of("Namespace").map(namespace -> namespace.text("/metadata/labels/gem.nl~1region"));
        return Stream.concat(names, namespaces).toList();
    }

    static void storage(Manifests manifests, Check check) {
        manifests.of("StorageClass").forEach(storage -> {
            check.is(storage, "/metadata/name", "gem-encrypted");
            check.that(!storage.text("/provisioner").isEmpty(), storage, "is provided by nobody");
            check.is(storage, "/parameters/encrypted", "true");
            check.is(storage, "/reclaimPolicy", "Delete");
            check.is(storage, "/volumeBindingMode", "WaitForFirstConsumer");
            check.is(storage, "/allowedTopologies/*/matchLabelExpressions/*/key", REGION);
            check.is(storage, "/mountOptions/*", "discard");
            check.that(storage.at("/allowedTopologies").size() == 1, storage, "must have one topology");
        });
        manifests.of("Cluster").forEach(cluster -> {
            check.is(cluster, "/spec/storage/storageClass", "gem-encrypted");
            check.is(cluster, "/spec/walStorage/storageClass", "gem-encrypted");
        });
        manifests.of("KafkaNodePool").forEach(nodes -> {
            check.is(nodes, "/spec/storage/volumes/*/class", "gem-encrypted");
            check.is(nodes, "/spec/storage/volumes/*/type", "persistent-claim");
            check.is(nodes, "/spec/storage/volumes/*/deleteClaim", "true");
        });
    }

    static void backupsStay(Manifests manifests, Check check) {
        String region = regions(manifests).getFirst();
        List<String> hosts = Resource.texts(KNOWN.at("/backupHosts/" + region));
        manifests.of("ObjectStore").forEach(store -> {
            URI endpoint = URI.create(store.text("/spec/configuration/endpointURL"));
            check.that("https".equals(endpoint.getScheme()), store, "must be reached over https");
            check.that(
                    endpoint.getHost() != null && hosts.contains(endpoint.getHost()),
                    store,
                    endpoint.getHost() + " is not a host for " + region + " in residency.yaml");
            check.that(
                    store.text("/spec/configuration/destinationPath").matches("s3://[a-z0-9.-]{3,63}/" + store.name()),
                    store,
                    "must have a folder of its own");
            for (String part : List.of("wal", "data")) {
                check.is(store, "/spec/configuration/" + part + "/encryption", "AES256");
            }
        });
    }
}

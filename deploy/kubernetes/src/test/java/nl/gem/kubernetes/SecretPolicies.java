package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No secret is in a file; each is named, provided by somebody, and read by those alone whose it is. */
final class SecretPolicies {

    /** What operators make by themselves. */
    private static final Map<String, Set<String>> MADE = Map.of(
            "gem-cluster-ca-cert", Set.of("ca.crt"),
            "gem-postgres-ca", Set.of("ca.crt"),
            "gem-ledger-ca", Set.of("ca.crt"));

    private SecretPolicies() {}

    static void noSecretInAFile(Manifests manifests, Check check) {
        manifests.of("Secret").forEach(secret -> check.that(false, secret, "secrets are not kept in files"));
        manifests
                .workloads()
                .forEach(workload -> workload.each("/spec/template/spec/containers/0/env")
                        .filter(variable ->
                                variable.at("/name").asText().matches(".*(PASSWORD|SECRET|KEY|JAAS_CONFIG|TOKEN)"))
                        .forEach(variable -> check.that(
                                !variable.has("value") && variable.has("valueFrom"),
                                workload,
                                variable.at("/name") + " is written out")));
        manifests.of("KafkaUser").forEach(user -> check.absent(user, user.spec(), "/authentication/password"));
    }

    private static Map<String, Set<String>> provided(Manifests manifests) {
        Map<String, Set<String>> provided = new TreeMap<>(MADE);
        manifests
                .of("ExternalSecret")
                .forEach(secret -> provided.put(
                        secret.text("/spec/target/name"),
                        Stream.concat(
                                        secret.each("/spec/data")
                                                .map(one -> one.at("/secretKey").asText()),
                                        secret.at("/spec/target/template/data").properties().stream()
                                                .map(Map.Entry::getKey))
                                .collect(Collectors.toSet())));
        manifests.of("KafkaUser").forEach(user -> provided.put(user.name(), Set.of("password")));
        manifests
                .of("Certificate")
                .forEach(certificate -> provided.put(certificate.text("/spec/secretName"), Set.of("ca.crt", "")));
        return provided;
    }

    /** {@code name/key} of every secret that something reads; without a key when it takes the whole. */
    private static Set<String> read(Manifests manifests) {
        Set<String> read = new TreeSet<>();
        manifests.workloads().forEach(workload -> {
            JsonNode pod = workload.at("/spec/template/spec");
            Check.select(pod, "/containers/*/env/*/valueFrom/secretKeyRef").forEach(one -> add(read, one));
            pod.at("/volumes").forEach(volume -> volumes(read, volume));
        });
        manifests
                .of("Cluster")
                .forEach(cluster -> Check.select(cluster.tree(), "/spec/managed/roles/*/passwordSecret/name")
                        .forEach(name -> read.add(name.asText() + "/password")));
        manifests.of("ObjectStore").forEach(store -> {
            add(read, store.at("/spec/configuration/s3Credentials/accessKeyId"));
            add(read, store.at("/spec/configuration/s3Credentials/secretAccessKey"));
        });
        manifests.of("Keycloak").forEach(keycloak -> {
            add(read, keycloak.at("/spec/db/usernameSecret"));
            add(read, keycloak.at("/spec/db/passwordSecret"));
            read.add(keycloak.text("/spec/bootstrapAdmin/user/secret") + "/password");
            read.add(keycloak.text("/spec/http/tlsSecret") + "/");
            keycloak.each("/spec/unsupported/podTemplate/spec/volumes").forEach(volume -> volumes(read, volume));
        });
        manifests
                .of("KeycloakRealmImport")
                .forEach(realm -> realm.at("/spec/placeholders").forEach(one -> add(read, one.at("/secret"))));
        manifests
                .of("Gateway")
                .forEach(gateway -> Check.select(gateway.tree(), "/spec/listeners/*/tls/certificateRefs/*/name")
                        .forEach(name -> read.add(name.asText() + "/")));
        manifests
                .of("BackendTLSPolicy")
                .forEach(policy -> Check.select(policy.tree(), "/spec/validation/caCertificateRefs/*/name")
                        .forEach(name -> read.add(name.asText() + "/ca.crt")));
        manifests
                .of("Issuer")
                .filter(issuer -> issuer.spec().has("ca"))
                .forEach(issuer -> read.add(issuer.text("/spec/ca/secretName") + "/"));
        return read;
    }

    private static void add(Set<String> read, JsonNode selector) {
        if (!selector.isMissingNode()) {
            read.add(selector.at("/name").asText() + "/" + selector.at("/key").asText());
        }
    }

    private static void volumes(Set<String> read, JsonNode volume) {
        Check.select(volume, "/secret/items/*/key")
                .forEach(key -> read.add(volume.at("/secret/secretName").asText() + "/" + key.asText()));
    }

    static void eachIsProvidedAndRead(Manifests manifests, Check check) {
        Map<String, Set<String>> provided = provided(manifests);
        Set<String> read = read(manifests);
        read.forEach(one -> {
            String[] parts = one.split("/", 2);
            check.that(provided.getOrDefault(parts[0], Set.of()).contains(parts[1]), one, "is provided by nobody");
        });
        provided.keySet()
                .forEach(name -> check.that(
                        read.stream().anyMatch(one -> one.startsWith(name + "/")), name, "is read by nobody"));
    }

    /** Of a password or key the pod whose it is, and who sets it: nobody else. */
    static void eachReadsItsOwn(Manifests manifests, Check check) {
        manifests.workloads().forEach(workload -> {
            String owner = workload.name().replace("migrate-", "");
            Check.select(workload.at("/spec/template/spec"), "/containers/*/env/*/valueFrom/secretKeyRef/name")
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .forEach(name -> check.that(mayRead(workload, owner, name), workload, "reads " + name));
            workload.each("/spec/template/spec/containers/0/env")
                    .forEach(variable -> check.absent(
                            workload,
                            variable,
                            "/valueFrom/secretKeyRef/optional",
                            "/valueFrom/configMapKeyRef",
                            "/valueFrom/fieldRef"));
            check.absent(workload, workload.at("/spec/template/spec"), "/containers/0/envFrom");
        });
    }

    private static boolean mayRead(Resource workload, String owner, String secret) {
        if (workload.is("Job")) {
            return secret.equals(owner + "-owner-database");
        }
        return Set.of("gem-erasure-key", owner, owner + "-oidc", owner + "-service-database")
                        .contains(secret)
                || (owner.equals("retention") && secret.endsWith("-retention-database"));
    }

    static void externalSecrets(Manifests manifests, Check check) {
        manifests.of("ExternalSecret").forEach(secret -> {
            check.is(secret, "/spec/target/name", secret.name());
            check.is(secret, "/spec/target/creationPolicy", "Owner");
            check.is(secret, "/spec/target/deletionPolicy", "Retain");
            check.is(secret, "/spec/secretStoreRef/kind", "SecretStore");
            check.is(secret, "/spec/secretStoreRef/name", "gem");
            check.that(secret.text("/spec/refreshInterval").matches("[1-9]\\d?[mh]"), secret, "is not read again");
            secret.each("/spec/data").forEach(one -> {
                check.is(secret, one, "/remoteRef/key", secret.name());
                check.is(
                        secret, one, "/remoteRef/property", one.at("/secretKey").asText());
            });
            boolean account = secret.at("/spec/target/template/data").has("username");
            check.is(secret, "/spec/target/template/type", account ? "kubernetes.io/basic-auth" : "Opaque");
            if (account) {
                String role =
                        secret.name().replace("-database", "").replace("-", "_").replace("keycloak_admin", "beheer");
                check.is(secret, "/spec/target/template/data/username", role);
                check.is(secret, "/spec/target/template/data/password", "{{ .password }}");
            }
        });
        manifests.of("SecretStore").forEach(store -> {
            check.is(store, "/metadata/name", "gem");
            check.that(
                    store.text("/spec/provider/vault/server").startsWith("https://"),
                    store,
                    "must be reached over https");
            check.is(store, "/spec/provider/vault/path", "gem");
            check.is(store, "/spec/provider/vault/version", "v2");
            check.is(store, "/spec/provider/vault/auth/kubernetes/role", "gem");
            check.is(store, "/spec/provider/vault/auth/kubernetes/mountPath", "kubernetes");
            check.is(store, "/spec/provider/vault/auth/kubernetes/serviceAccountRef/name", "gem-secrets");
            check.that(manifests.has("ServiceAccount", "gem-secrets"), store, "has no account to sign in with");
        });
    }
}

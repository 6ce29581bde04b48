package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the services are told: all that they ask for, encrypted everywhere, and with the proof of whom they talk to. */
final class EnvironmentPolicies {
    private static final String ORIGIN = "https://[a-z0-9.-]+";

    private EnvironmentPolicies() {}

    static void everythingThatIsAskedFor(Manifests manifests, Check check) {
        manifests.of("Deployment").forEach(workload -> {
            JsonNode container = workload.at("/spec/template/spec/containers/0");
            List<String> names = Resource.stream(container.at("/env"))
                    .map(variable -> variable.at("/name").asText())
                    .toList();
            Environments.required(workload.name())
                    .forEach(name -> check.that(names.contains(name), workload, "is not told " + name));
            check.that(Set.copyOf(names).size() == names.size(), workload, "is told something twice");
            Map<String, String> expected = expected(workload.name());
            if (Environments.isTraced(container)) {
                expected.put("GEM_TRACES_ENDPOINT", "https://otel-collector\\.monitoring\\.svc:4318/v1/traces");
                expected.put("GEM_TRACES_CA", "/etc/gem/traces/ca.crt");
            }
            Set<String> free = new HashSet<>(names);
            free.removeAll(expected.keySet());
            expected.forEach((name, pattern) -> {
                String value = Environments.variable(container, name)
                        .map(EnvironmentPolicies::told)
                        .orElse("nothing");
                check.that(value.matches(pattern), workload, name + " must be " + pattern + ", and is " + value);
            });
            check.that(free.isEmpty(), workload, "is told what no rule knows: " + free);
        });
    }

    private static String told(JsonNode variable) {
        return variable.has("value")
                ? variable.at("/value").asText()
                : "secret " + variable.at("/valueFrom/secretKeyRef/name").asText() + "/"
                        + variable.at("/valueFrom/secretKeyRef/key").asText();
    }

    private static Map<String, String> expected(String service) {
        Map<String, String> expected = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "gem-kafka-bootstrap:9093",
                "GEM_KAFKA_CA", "/etc/gem/kafka/ca.crt",
                "GEM_KAFKA_USER", service,
                "GEM_KAFKA_PASSWORD", "secret " + service + "/password",
                "GEM_ERASURE_KEY", "secret gem-erasure-key/key",
                "GEM_GATEWAY_NETWORKS", "(\\d+\\.){3}\\d+/(1[6-9]|2\\d|3[0-2])"));
        expected.putAll(Map.of(
                "GEM_OIDC_URL",
                "https://gem-keycloak-service:8443/realms/gem",
                "GEM_OIDC_CLIENT",
                "gem-" + service,
                "GEM_OIDC_SECRET",
                "secret " + service + "-oidc/client-secret",
                "GEM_OIDC_STATE_SECRET",
                "secret " + service + "-oidc/state-secret",
                "QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME",
                "keycloak",
                "QUARKUS_TLS__KEYCLOAK__TRUST_STORE_PEM_CERTS",
                "/etc/gem/keycloak/ca.crt"));
        String own = service.equals("retention") ? "ledger" : "postgres";
        database(expected, "GEM_DATABASE", own, service, "service");
        expected.put("GEM_DATABASE_CA", "/etc/gem/" + own + "/ca.crt");
        if (service.equals("retention")) {
            for (String database : List.of("chatbot", "livechat", "retention")) {
                String upper = database.toUpperCase(Locale.ROOT);
                String cluster = database.equals("retention") ? "ledger" : "postgres";
                database(expected, "GEM_" + upper + "_DATABASE", cluster, database, "retention");
                if (!cluster.equals(own)) {
                    expected.put("GEM_" + upper + "_DATABASE_CA", "/etc/gem/" + cluster + "/ca.crt");
                }
            }
        } else {
            expected.put("GEM_ORIGINS", ORIGIN + "(," + ORIGIN + ")*");
            Stream.of("NOTICE", "SPREAD", "GRACE").forEach(part -> expected.put("GEM_DRAIN_" + part, "\\d+s"));
            expected.put(service.equals("chatbot") ? "GEM_STAFF_ORIGINS" : "GEM_ARTICLES_URL", ORIGIN);
        }
        return expected;
    }

    private static void database(
            Map<String, String> expected, String prefix, String cluster, String database, String role) {
        String secret = "secret " + database + "-" + role + "-database/";
        expected.put(
                prefix + "_URL", "postgresql://gem-" + cluster + "-rw:5432/" + database + "\\?sslmode=verify-full");
        expected.put(prefix + "_USER", secret + "username");
        expected.put(prefix + "_PASSWORD", secret + "password");
    }

    static void migrationsAreTold(Manifests manifests, Check check) {
        manifests.of("Job").forEach(job -> {
            JsonNode container = job.at("/spec/template/spec/containers/0");
            String database = job.name().replace("migrate-", "");
            String cluster = database.equals("retention") ? "ledger" : "postgres";
            Map<String, String> expected = Map.of(
                    "GEM_DATABASE_URL",
                    "jdbc:postgresql://gem-" + cluster + "-rw:5432/" + database
                            + "\\?sslmode=verify-full&sslrootcert=/etc/gem/" + cluster + "/ca.crt",
                    "GEM_DATABASE_OWNER",
                    "secret " + database + "-owner-database/username",
                    "GEM_DATABASE_OWNER_PASSWORD",
                    "secret " + database + "-owner-database/password",
                    "GEM_SERVICE_ROLE",
                    database + "_service",
                    "GEM_RETENTION_ROLE",
                    database + "_retention");
            expected.forEach((name, pattern) -> check.that(
                    Environments.variable(container, name)
                            .map(EnvironmentPolicies::told)
                            .orElse("")
                            .matches(pattern),
                    job,
                    name + " must be " + pattern));
            check.that(container.at("/env").size() == expected.size(), job, "is told what no rule knows");
        });
    }

    /** A certificate is read from where it is mounted. */
    static void certificatesAreThere(Manifests manifests, Check check) {
        Map<String, String> sources = Map.of(
                "postgres", "secret gem-postgres-ca",
                "ledger", "secret gem-ledger-ca",
                "kafka", "secret gem-cluster-ca-cert",
                "keycloak", "secret gem-keycloak-tls",
                "traces", "configMap traces-ca");
        manifests.workloads().forEach(workload -> {
            JsonNode pod = workload.at("/spec/template/spec");
            Set<String> wanted = new HashSet<>();
            String environment = pod.at("/containers/0/env").toString();
            sources.keySet().stream()
                    .filter(one -> environment.contains("/etc/gem/" + one + "/"))
                    .forEach(wanted::add);
            Set<String> mounted = new HashSet<>();
            pod.at("/volumes").forEach(volume -> {
                if (volume.has("secret") || volume.has("configMap")) {
                    String name = volume.at("/name").asText().replace("-ca", "");
                    mounted.add(name);
                    check.same(
                            workload,
                            name + " certificates",
                            List.of(sources.getOrDefault(name, "none")),
                            List.of(source(volume)));
                }
            });
            check.that(mounted.equals(wanted), workload, "mounts " + mounted + ", and reads " + wanted);
        });
    }

    private static String source(JsonNode volume) {
        return volume.has("secret")
                ? "secret " + volume.at("/secret/secretName").asText()
                : "configMap " + volume.at("/configMap/name").asText();
    }
}

package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Every connection that may be asked for at the same time has a place at its database, and memory. */
final class ConnectionPolicies {
    private static final String TEMPLATE = "/spec/template/spec";

    /** Flyway has one for its history and one for the migrations; a pod that was lost may hold as many still. */
    private static final int MIGRATION = 2 * 2;

    /** CloudNativePG's own pool has so many for each database, as superuser; its exporter has as many of another account. */
    private static final int OPERATOR = 3;

    /** The start and the end of a base backup are said on connections of their own. */
    private static final int BACKUP = 2;

    /**
     * Measured on PostgreSQL 18.1: 16.5 of its own for a connection that has run fifteen statements over the chatbot's tables with
     * generic plans, when each table had partitions for 42 days. It grows with the partitions: 8.2 with 16 days.
     */
    private static final int MEBIBYTES_EACH = 17;

    /** {@code shared_buffers} where nobody sets it. */
    private static final int MEBIBYTES_SHARED = 128;

    private ConnectionPolicies() {}

    static void fit(Manifests manifests, Check check) {
        Map<String, Integer> wanted = wanted(manifests, check);
        manifests.of("Cluster").forEach(cluster -> {
            int granted = 0;
            for (JsonNode role : cluster.at("/spec/managed/roles")) {
                String name = role.at("/name").asText();
                int limit = role.at("/connectionLimit").asInt();
                check.that(
                        limit >= wanted.getOrDefault(name, 1),
                        cluster,
                        name + " may want " + wanted.get(name) + " connections, and may have " + limit);
                granted += limit;
            }
            long databases = manifests
                    .of("Database")
                    .filter(database -> database.text("/spec/cluster/name").equals(cluster.name()))
                    .count();
            int reserved = parameter(cluster, "superuser_reserved_connections");
            check.that(
                    reserved >= OPERATOR * (1 + databases) + BACKUP, cluster, "reserves too little for its operator");
            int most = parameter(cluster, "max_connections");
            int sum = granted + reserved + OPERATOR;
            check.that(sum <= most, cluster, "promises " + sum + " connections, and has " + most);
            int memory = Quantities.mebibytes(cluster.text("/spec/resources/limits/memory"));
            int needed = MEBIBYTES_SHARED + most * MEBIBYTES_EACH;
            check.that(needed <= memory, cluster, most + " connections may need " + needed + "Mi of memory");
        });
    }

    /** By account. */
    private static Map<String, Integer> wanted(Manifests manifests, Check check) {
        Map<String, Integer> wanted = new HashMap<>();
        manifests
                .of("Deployment")
                .forEach(service -> Connections.of(service.name())
                        .forEach(pool -> wanted.merge(
                                account(service, pool.variable()),
                                pods(manifests, service) * pool.connections(),
                                Integer::sum)));
        manifests.of("Job").forEach(job -> wanted.merge(account(job, "GEM_DATABASE_OWNER"), MIGRATION, Integer::sum));
        manifests.of("Keycloak").forEach(keycloak -> {
            int pool = keycloak.at("/spec/db/poolMaxSize").asInt();
            check.that(pool > 0, keycloak, "must say how many connections each of its pods opens at most");
            long imports = manifests
                    .of("KeycloakRealmImport")
                    .filter(realm -> realm.text("/spec/keycloakCRName").equals(keycloak.name()))
                    .count();
            wanted.put("keycloak", (keycloak.at("/spec/instances").asInt() + (int) imports) * pool);
        });
        return wanted;
    }

    /**
     * During an update: all that are wanted, those that are one too many, and those that still drain. Kubernetes does not
     * count the last, and makes a new one as soon as the one before it has been ready for a while.
     */
    private static int pods(Manifests manifests, Resource service) {
        int most = manifests
                .find("HorizontalPodAutoscaler", service.name())
                .map(scaler -> scaler.at("/spec/maxReplicas"))
                .orElse(service.at("/spec/replicas"))
                .asInt();
        int surge = service.at("/spec/strategy/rollingUpdate/maxSurge").asInt();
        int grace = service.at(TEMPLATE + "/terminationGracePeriodSeconds").asInt();
        int drain = Math.ceilDiv(
                grace, Math.max(1, service.at("/spec/minReadySeconds").asInt()));
        return most + Math.min(most, surge * (1 + drain));
    }

    private static String account(Resource workload, String variable) {
        return Environments.variable(workload.at(TEMPLATE + "/containers/0"), variable)
                .map(one -> one.at("/valueFrom/secretKeyRef/name").asText())
                .orElse("nobody")
                .replaceFirst("-database$", "")
                .replace('-', '_');
    }

    private static int parameter(Resource cluster, String name) {
        String value = cluster.at("/spec/postgresql/parameters").path(name).asText();
        return value.matches("[1-9]\\d{0,4}") ? Integer.parseInt(value) : 0;
    }
}

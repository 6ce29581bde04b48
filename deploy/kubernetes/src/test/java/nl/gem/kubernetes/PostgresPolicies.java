package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The databases: three roles each, every one to its own database only, and no word of a resident in a log. */
final class PostgresPolicies {
    private static final Map<String, List<String>> DATABASES =
            Map.of("gem-postgres", List.of("chatbot", "livechat"), "gem-ledger", List.of("retention"));

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("log_connections", "off"),
            Map.entry("log_disconnections", "off"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_min_messages", "log"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_parameter_max_length_on_error", "0"),
            Map.entry("log_statement", "none"),
            Map.entry("max_slot_wal_keep_size", "2GB"),
            Map.entry("max_wal_size", "256MB"),
            Map.entry("min_wal_size", "80MB"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("ssl_min_protocol_version", "TLSv1.3"),
            Map.entry("timezone", "UTC"),
            Map.entry("wal_recycle", "off"));

    /** How many connections there are, and how many of them are for superusers: {@link ConnectionPolicies} reckons them. */
    private static final int SUMS = 2;

    private PostgresPolicies() {}

    static void ledgerApart(Manifests manifests, Check check) {
        check.same(
                "PostgreSQL",
                "clusters",
                DATABASES.keySet(),
                manifests.of("Cluster").map(Resource::name).toList());
        DATABASES.forEach((cluster, databases) -> databases.forEach(database -> check.that(
                manifests
                        .find("Database", database)
                        .filter(one -> one.text("/spec/cluster/name").equals(cluster))
                        .isPresent(),
                database,
                "must be in " + cluster)));
        manifests.of("Database").forEach(database -> {
            check.is(database, "/spec/name", database.name());
            check.is(
                    database,
                    "/spec/owner",
                    database.name().equals("keycloak") ? "keycloak" : database.name() + "_owner");
            check.is(database, "/spec/ensure", "present");
            check.is(database, "/spec/databaseReclaimPolicy", "retain");
            check.is(
                    database,
                    "/spec/cluster/name",
                    database.name().equals("retention") ? "gem-ledger" : "gem-postgres");
        });
    }

    private static List<String> roles(String cluster) {
        List<String> roles = new ArrayList<>();
        for (String database : DATABASES.getOrDefault(cluster, List.of())) {
            Stream.of("owner", "service", "retention").forEach(role -> roles.add(database + "_" + role));
        }
        if (cluster.equals("gem-postgres")) {
            roles.add("keycloak");
        }
        return roles;
    }

    static void roles(Manifests manifests, Check check) {
        manifests.of("Cluster").forEach(cluster -> {
            List<JsonNode> roles = cluster.each("/spec/managed/roles").toList();
            check.same(
                    cluster,
                    "roles",
                    roles(cluster.name()),
                    roles.stream().map(role -> role.at("/name").asText()).toList());
            roles.forEach(role -> {
                Stream.of("superuser", "createdb", "createrole", "replication", "bypassrls")
                        .forEach(right -> check.is(cluster, role, "/" + right, "false"));
                check.is(cluster, role, "/login", "true");
                check.is(cluster, role, "/ensure", "present");
                check.is(cluster, role, "/inherit", "true");
                check.is(
                        cluster,
                        role,
                        "/passwordSecret/name",
                        role.at("/name").asText().replace("_", "-") + "-database");
            });
            check.is(cluster, "/spec/enableSuperuserAccess", "false");
        });
    }

    static void eachToItsOwnDatabase(Manifests manifests, Check check) {
        manifests.of("Cluster").forEach(cluster -> {
            List<String> expected = new ArrayList<>();
            for (String database : DATABASES.getOrDefault(cluster.name(), List.of())) {
                expected.add(
                        "hostssl %1$s %1$s_owner,%1$s_service,%1$s_retention all scram-sha-256".formatted(database));
            }
            if (cluster.name().equals("gem-postgres")) {
                expected.add("hostssl keycloak keycloak all scram-sha-256");
            }
            expected.add("host all all all reject");
            List<String> actual = Resource.texts(cluster.at("/spec/postgresql/pg_hba"));
            check.that(actual.equals(expected), cluster, "pg_hba must be " + expected + ", and is " + actual);
        });
    }

    static void settings(Manifests manifests, Check check) {
        manifests.of("Cluster").forEach(cluster -> {
            JsonNode parameters = cluster.at("/spec/postgresql/parameters");
            SETTINGS.forEach((name, value) ->
                    check.that(parameters.path(name).asText().equals(value), cluster, name + " must be " + value));
            check.that(parameters.size() == SETTINGS.size() + SUMS, cluster, "has settings that no rule knows");
            check.is(cluster, "/spec/imageCatalogRef/kind", "ClusterImageCatalog");
            check.is(cluster, "/spec/imageCatalogRef/apiGroup", "postgresql.cnpg.io");
            check.is(cluster, "/spec/imageCatalogRef/name", "postgresql");
            check.is(cluster, "/spec/imageCatalogRef/major", "18");
            if (RestorePolicies.isRestored(cluster)) {
                return;
            }
            check.is(cluster, "/spec/bootstrap/initdb/dataChecksums", "true");
            check.is(cluster, "/spec/bootstrap/initdb/encoding", "UTF8");
            check.is(cluster, "/spec/bootstrap/initdb/localeCType", "C.UTF-8");
            check.is(cluster, "/spec/bootstrap/initdb/localeCollate", "C.UTF-8");
            check.is(cluster, "/spec/bootstrap/initdb/database", "unused");
            check.is(cluster, "/spec/bootstrap/initdb/owner", "unused");
            List<String> expected = new ArrayList<>();
            roles(cluster.name()).forEach(role -> expected.add("create role " + role));
            DATABASES
                    .getOrDefault(cluster.name(), List.of())
                    .forEach(database -> Stream.of(
                                    "plan_cache_mode = force_generic_plan",
                                    "statement_timeout = '30s'",
                                    "idle_in_transaction_session_timeout = '30s'",
                                    "search_path = gem")
                            .forEach(setting -> expected.add("alter role " + database + "_service set " + setting)));
            List<String> statements = Resource.texts(cluster.at("/spec/bootstrap/initdb/postInitSQL"));
            check.same(cluster, "statements", expected, statements);
            statements.stream()
                    .filter(statement -> statement.startsWith("alter role "))
                    .forEach(statement -> check.that(
                            statements.indexOf("create role " + statement.split(" ", 4)[2])
                                    < statements.indexOf(statement),
                            cluster,
                            "sets a role that is not there yet"));
        });
    }

    static void backups(Manifests manifests, Check check) {
        Set<String> clusters = DATABASES.keySet();
        check.same(
                "backups",
                "stores",
                clusters,
                manifests.of("ObjectStore").map(Resource::name).toList());
        check.same(
                "backups",
                "schedules",
                clusters,
                manifests.of("ScheduledBackup").map(Resource::name).toList());
        manifests.of("Cluster").forEach(cluster -> {
            check.is(cluster, "/spec/plugins/*/name", "barman-cloud.cloudnative-pg.io");
            check.is(cluster, "/spec/plugins/*/isWALArchiver", "true");
            check.is(cluster, "/spec/plugins/*/parameters/barmanObjectName", cluster.name());
            check.absent(cluster, cluster.spec(), "/backup", "/replica");
        });
        manifests.of("ScheduledBackup").forEach(backup -> {
            check.is(backup, "/spec/cluster/name", backup.name());
            check.is(backup, "/spec/method", "plugin");
            check.is(backup, "/spec/pluginConfiguration/name", "barman-cloud.cloudnative-pg.io");
            check.is(backup, "/spec/immediate", "true");
            check.is(backup, "/spec/backupOwnerReference", "self");
        });
        manifests
                .of("ObjectStore")
                .forEach(store -> Stream.of("accessKeyId", "secretAccessKey").forEach(key -> {
                    String pointer = "/spec/configuration/s3Credentials/" + key;
                    check.is(store, pointer + "/name", store.name() + "-backup");
                    check.is(
                            store, pointer + "/key", key.equals("accessKeyId") ? "access-key-id" : "secret-access-key");
                }));
    }
}

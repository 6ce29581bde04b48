package nl.gem.retention.system;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.gem.kit.migration.Migrate;
import nl.gem.local.Databases;
import nl.gem.local.LocalKafka;
import nl.gem.local.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The three databases, of which the ledger's is on a server of its own as in production, a broker without a single topic,
 * and an identity provider; every job runs each second.
 */
public class Stack implements QuarkusTestResourceLifecycleManager {

    static final String ERASURE_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static @Nullable Cluster services;
    private static @Nullable Cluster ledger;
    private static @Nullable Path broker;
    private static @Nullable LocalKafka kafka;
    private final OidcWiremockTestResource oidc = new OidcWiremockTestResource();

    @Override
    public Map<String, String> start() {
        try {
            broker = Files.createTempDirectory("gem-broker");
            kafka = LocalKafka.start(broker, 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        services = Cluster.start();
        ledger = Cluster.start();
        Migrate.run(databases(Databases.RETENTION).migration(Databases.RETENTION));
        migrateKit(Databases.CHATBOT);
        migrateKit(Databases.LIVECHAT);
        makesCanaries();
        return settings(oidc.start().get("keycloak.url"));
    }

    /** The kit's part of another service's database, and one table as that service would declare it. */
    private static void migrateKit(String database) {
        Databases databases = databases(database);
        String owner = Databases.owner(database);
        Flyway.configure()
                .dataSource(databases.jdbcUrl(database), owner, databases.password(owner))
                .defaultSchema("gem")
                .createSchemas(true)
                .table("flyway_kit")
                .locations("classpath:db/kit")
                .placeholders(
                        Map.of("service", Databases.service(database), "retention", Databases.retention(database)))
                .load()
                .migrate();
        Sql.as(database, owner, """
                create table gem.message (
                    conversation_id uuid not null, seq integer not null, body varchar not null,
                    stored_at timestamptz not null default clock_timestamp(), primary key (conversation_id, seq)
                ) partition by range (conversation_id);
                call gem.declare_store('message', 'conversation')""");
    }

    /** What the chatbot's own migrations have for its stores. */
    private static void makesCanaries() {
        Sql.as(Databases.CHATBOT, Databases.owner(Databases.CHATBOT), """
                create function gem.make_canary() returns table (store text, day date)
                    language sql security definer set search_path = pg_catalog, pg_temp
                as $$
                    insert into gem.message (conversation_id, seq, body)
                        values (gem.canary_id((gem.gem_now() at time zone 'UTC')::date), 1, 'canary') on conflict do nothing;
                    select 'message', (gem.gem_now() at time zone 'UTC')::date;
                $$;
                grant execute on function gem.make_canary() to %s""".formatted(
                        Databases.retention(Databases.CHATBOT)));
    }

    private static Map<String, String> settings(@Nullable String identityProvider) {
        Map<String, String> settings = new HashMap<>();
        put(settings, "GEM_DATABASE", Databases.RETENTION, Databases.service(Databases.RETENTION));
        Databases.ALL.forEach(database -> put(
                settings,
                "GEM_" + database.toUpperCase(Locale.ROOT) + "_DATABASE",
                database,
                Databases.retention(database)));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        settings.put("GEM_OIDC_URL", identityProvider + "/realms/quarkus");
        settings.put("GEM_OIDC_CLIENT", "gem-retention");
        settings.put("GEM_OIDC_SECRET", "not-a-secret-but-long-enough-for-the-test-of-it");
        settings.put("GEM_OIDC_STATE_SECRET", "thirty-two-characters-of-secret!");
        settings.put("GEM_ORIGINS", "http://localhost:8082");
        settings.put("GEM_SECURITY_CONTACT", "mailto:cvd@example.nl");
        settings.put("GEM_RETENTION_PROFILE", "local");
        settings.put("gem.retention.enforce-every", "1s");
        settings.put("gem.retention.partitions-every", "1s");
        settings.put("gem.retention.verify-every", "1s");
        settings.put("gem.retention.gate-every", "1s");
        settings.put("gem.retention.mark-every", "1s");
        settings.put("gem.retention.access-every", "1s");
        settings.put("GEM_ERASURE_KEY", ERASURE_KEY);
        settings.put("gem.erasure.every", "1s");
        settings.put("gem.erasure.settle", "2s");
        settings.put("gem.erasure.rewrite-every", "1s");
        settings.put("gem.erasure.rewrite-after", "0s");
        settings.put("gem.erasure.forget-every", "1s");
        List.of("org.apache.kafka", "kafka", "state.change.logger", "org.flywaydb")
                .forEach(category -> settings.put("quarkus.log.category.\"" + category + "\".level", "ERROR"));
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    private static void put(Map<String, String> settings, String prefix, String database, String role) {
        Databases databases = databases(database);
        settings.put(prefix + "_URL", databases.reactiveUrl(database));
        settings.put(prefix + "_USER", role);
        settings.put(prefix + "_PASSWORD", databases.password(role));
    }

    @Override
    public void stop() {
        oidc.stop();
        stopBroker();
        services().close();
        ledger().close();
        Cluster.discardAll();
        Cluster.discard(Objects.requireNonNull(broker));
    }

    static void stopBroker() {
        Objects.requireNonNull(kafka).close();
    }

    /** On what it had, at the address that it had. */
    static void startBroker() {
        try {
            int port = Integer.parseInt(bootstrapServers().split(":", -1)[1]);
            kafka = LocalKafka.start(Objects.requireNonNull(broker), port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With the databases of chatbot and live chat. */
    static Cluster services() {
        return Objects.requireNonNull(services);
    }

    /** With the database of the retention service. */
    static Cluster ledger() {
        return Objects.requireNonNull(ledger);
    }

    static LocalPostgres postgres(String database) {
        return (database.equals(Databases.RETENTION) ? ledger() : services()).server();
    }

    static Databases databases(String database) {
        return Databases.create(postgres(database));
    }

    static String bootstrapServers() {
        return Objects.requireNonNull(kafka).bootstrapServers();
    }
}

package nl.gem.chatbot.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import nl.gem.kit.migration.Migrate;
import nl.gem.local.Databases;
import nl.gem.local.LocalKafka;
import nl.gem.local.LocalPostgres;
import nl.gem.local.Topics;

/** A real PostgreSQL with the chatbot's schema and a real broker, once for all tests of the module. */
public class Stack implements QuarkusTestResourceLifecycleManager {

    public static final String ORIGIN = "http://localhost:8080";

    private static LocalPostgres postgres;
    private static LocalKafka kafka;
    private static Databases databases;

    @Override
    public Map<String, String> start() {
        try {
            postgres = LocalPostgres.startTemporary();
            kafka = LocalKafka.startTemporary();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        databases = Databases.create(postgres);
        String owner = Databases.owner(Databases.CHATBOT);
        Migrate.run(Map.of(
                "GEM_DATABASE_URL", databases.jdbcUrl(Databases.CHATBOT),
                "GEM_DATABASE_OWNER", owner,
                "GEM_DATABASE_OWNER_PASSWORD", databases.password(owner),
                "GEM_SERVICE_ROLE", Databases.service(Databases.CHATBOT),
                "GEM_RETENTION_ROLE", Databases.retention(Databases.CHATBOT)));
        Topics.declare(kafka.bootstrapServers());
        String service = Databases.service(Databases.CHATBOT);
        return Map.of(
                "GEM_DATABASE_URL",
                databases.reactiveUrl(Databases.CHATBOT),
                "GEM_DATABASE_USER",
                service,
                "GEM_DATABASE_PASSWORD",
                databases.password(service),
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "GEM_ORIGINS",
                ORIGIN,
                "GEM_ERASURE_KEY",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "quarkus.http.test-port",
                "0",
                "quarkus.management.test-port",
                "0",
                "gem.expire-every",
                "1s",
                "gem.sweep-every",
                "2s");
    }

    @Override
    public void stop() {
        postgres.close();
        kafka.close();
    }

    public static LocalPostgres postgres() {
        return postgres;
    }

    public static Databases databases() {
        return databases;
    }

    public static String bootstrapServers() {
        return kafka.bootstrapServers();
    }
}

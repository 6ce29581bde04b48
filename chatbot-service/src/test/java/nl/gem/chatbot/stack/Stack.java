package nl.gem.chatbot.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import nl.gem.kit.migration.Migrate;
import nl.gem.local.Databases;
import nl.gem.local.LocalKafka;
import nl.gem.local.LocalPostgres;
import nl.gem.local.Topics;

/** A real PostgreSQL with the chatbot's schema and a real broker, once for all tests of the module. */
public class Stack implements QuarkusTestResourceLifecycleManager {

    public static final String ORIGIN = "http://localhost:8080";

    public static final String CONSOLE = "http://localhost:8081";

    /** Where the gateway's word counts; this machine answers to all of 127/8. */
    public static final String GATEWAY = "127.9.0.1";

    private static LocalPostgres postgres;
    private static LocalKafka kafka;
    private static Databases databases;
    private final OidcWiremockTestResource oidc = new OidcWiremockTestResource();

    @Override
    public Map<String, String> start() {
        try {
            postgres = LocalPostgres.startTemporary();
            kafka = LocalKafka.startTemporary();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        databases = Databases.create(postgres);
        Migrate.run(databases.migration(Databases.CHATBOT));
        Topics.declare(kafka.bootstrapServers());
        String service = Databases.service(Databases.CHATBOT);
        Map<String, String> settings = new HashMap<>();
        settings.put("GEM_DATABASE_URL", databases.reactiveUrl(Databases.CHATBOT));
        settings.put("GEM_DATABASE_USER", service);
        settings.put("GEM_DATABASE_PASSWORD", databases.password(service));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        settings.put("GEM_ORIGINS", ORIGIN);
        settings.put("GEM_STAFF_ORIGINS", CONSOLE);
        settings.put("GEM_SECURITY_CONTACT", "mailto:cvd@example.nl");
        settings.put("GEM_GATEWAY_NETWORKS", GATEWAY + "/32");
        settings.put("GEM_ERASURE_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        settings.put("GEM_OIDC_URL", oidc.start().get("keycloak.url") + "/realms/quarkus");
        settings.put("GEM_OIDC_CLIENT", "gem-chatbot");
        settings.put("GEM_OIDC_SECRET", "not-a-secret-but-long-enough-for-the-test-of-it");
        settings.put("GEM_OIDC_STATE_SECRET", "thirty-two-characters-of-secret!");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put("gem.expire-every", "1s");
        settings.put("gem.sweep-every", "2s");
        settings.put("gem.heartbeat-every", "1s");
        settings.put("gem.mind-residents-every", "1s");
        settings.put("gem.follow-content-every", "1s");
        return settings;
    }

    @Override
    public void stop() {
        oidc.stop();
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

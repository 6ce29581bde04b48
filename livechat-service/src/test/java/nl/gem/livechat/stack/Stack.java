package nl.gem.livechat.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.gem.kit.migration.Migrate;
import nl.gem.local.Databases;
import nl.gem.local.LocalKafka;
import nl.gem.local.LocalPostgres;
import nl.gem.local.Topics;
import org.jspecify.annotations.Nullable;

/** Starts PostgreSQL with live chat's schema, a broker with the topics, and an identity provider that signs our tokens. */
public class Stack implements QuarkusTestResourceLifecycleManager {

    public static final String ORIGIN = "http://localhost:8081";

    /** Where the console may search articles. */
    public static final String ARTICLES = "https://gem.example";

    static final String ERASURE_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static @Nullable LocalPostgres postgres;
    private static @Nullable LocalKafka kafka;
    private static @Nullable Databases databases;
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
        migrate(databases);
        Topics.declare(kafka.bootstrapServers());
        return settings(databases, kafka, oidc.start().get("keycloak.url"));
    }

    private static void migrate(Databases made) {
        Migrate.run(made.migration(Databases.LIVECHAT));
    }

    private static Map<String, String> settings(Databases made, LocalKafka broker, @Nullable String identityProvider) {
        String service = Databases.service(Databases.LIVECHAT);
        Map<String, String> settings = new HashMap<>();
        settings.put("GEM_DATABASE_URL", made.reactiveUrl(Databases.LIVECHAT));
        settings.put("GEM_DATABASE_USER", service);
        settings.put("GEM_DATABASE_PASSWORD", made.password(service));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        settings.put("GEM_ORIGINS", ORIGIN);
        settings.put("GEM_SECURITY_CONTACT", "mailto:cvd@example.nl");
        settings.put("GEM_ARTICLES_URL", ARTICLES);
        settings.put("GEM_ERASURE_KEY", ERASURE_KEY);
        settings.put("GEM_OIDC_URL", identityProvider + "/realms/quarkus");
        settings.put("GEM_OIDC_CLIENT", "gem-livechat");
        settings.put("GEM_OIDC_SECRET", "not-a-secret-but-long-enough-for-the-test-of-it");
        settings.put("GEM_OIDC_STATE_SECRET", "thirty-two-characters-of-secret!");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put("gem.desk.gone-after", "2s");
        settings.put("gem.desk.heartbeat-every", "1s");
        settings.put("gem.desk.purge-after", "0s");
        settings.put("gem.schedule.abandoned-every", "1s");
        settings.put("gem.schedule.positions-every", "1s");
        settings.put("gem.schedule.purge-every", "1h");
        settings.put("gem.schedule.plan-every", "1h");
        settings.put("gem.schedule.sweep-every", "1s");
        return settings;
    }

    @Override
    public void stop() {
        oidc.stop();
        Objects.requireNonNull(kafka).close();
        Objects.requireNonNull(postgres).close();
    }

    public static String bootstrapServers() {
        return Objects.requireNonNull(kafka).bootstrapServers();
    }

    public static LocalPostgres postgres() {
        return Objects.requireNonNull(postgres);
    }

    public static Databases databases() {
        return Objects.requireNonNull(databases);
    }
}

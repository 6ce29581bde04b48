package nl.gem.kit.production;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of a service as it sees them in a profile: its own file, and on top what its place sets. */
record Settings(Path file, Map<String, String> place) {

    /** A place in which all three services may start. */
    static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("GEM_ORIGINS", "https://gem.example.nl,https://www.example.nl"),
            Map.entry("GEM_STAFF_ORIGINS", "https://desk.example.nl"),
            Map.entry("GEM_ARTICLES_URL", "https://gem.example.nl"),
            Map.entry("GEM_GATEWAY_NETWORKS", "10.42.0.0/16,fd00:42::/32"),
            Map.entry("GEM_OIDC_URL", "https://id.example.nl/realms/gem"),
            Map.entry("GEM_KAFKA_USER", "gem"),
            Map.entry("GEM_KAFKA_PASSWORD", "x"),
            Map.entry("GEM_KAFKA_CA", "/ca.pem"),
            Map.entry("GEM_DATABASE_URL", "postgresql://db/gem"),
            Map.entry("GEM_DATABASE_CA", "/ca.pem"),
            Map.entry("GEM_CHATBOT_DATABASE_URL", "postgresql://db/chatbot"),
            Map.entry("GEM_CHATBOT_DATABASE_CA", "/ca.pem"),
            Map.entry("GEM_LIVECHAT_DATABASE_URL", "postgresql://db/livechat"),
            Map.entry("GEM_LIVECHAT_DATABASE_CA", "/ca.pem"),
            Map.entry("GEM_RETENTION_DATABASE_URL", "postgresql://db/retention"));

    static Settings of(String service) {
        return new Settings(Path.of("..", service, "src", "main", "resources", "application.properties"), GOOD);
    }

    Settings with(String name, String value) {
        Map<String, String> changed = new HashMap<>(place);
        changed.put(name, value);
        return new Settings(file, Map.copyOf(changed));
    }

    SmallRyeConfig in(String profile) {
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withProfile(profile)
                    .withSources(
                            new PropertiesConfigSource(file.toUri().toURL(), 250),
                            new PropertiesConfigSource(place, "place", 300))
                    .build();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

package nl.gem.local;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a service of an encrypted stack is told instead of the usual, or besides: what {@code docs/configuration.md} asks for. */
record ProductionEnvironment(StackOptions options, Secrets secrets, Encryption encryption) {

    Map<String, String> of(Service service) {
        String authority = encryption.authority().toString();
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "prod");
        environment.put("GEM_DATABASE_CA", authority);
        for (String database : Databases.ALL) {
            environment.put("GEM_" + database.toUpperCase(Locale.ROOT) + "_DATABASE_CA", authority);
        }
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + encryption.brokerPort());
        environment.put("GEM_KAFKA_CA", authority);
        environment.put("GEM_KAFKA_USER", BrokerEncryption.user(service));
        environment.put("GEM_KAFKA_PASSWORD", secrets.brokerPassword(service));
        environment.put("QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME", "keycloak");
        environment.put("QUARKUS_TLS__KEYCLOAK__TRUST_STORE_PEM_CERTS", authority);
        environment.put("GEM_ORIGINS", origin(service));
        environment.put("GEM_GATEWAY_NETWORKS", "127.0.0.0/8");
        if (service == Service.CHATBOT) {
            environment.put("GEM_STAFF_ORIGINS", origin(Service.LIVECHAT));
        }
        if (service == Service.LIVECHAT) {
            environment.put("GEM_ARTICLES_URL", origin(Service.CHATBOT));
        }
        return Map.copyOf(environment);
    }

    /** Where the gateway would be that adds the encryption of the pages. */
    private String origin(Service service) {
        return "https://localhost:" + options.port(service.port());
    }
}

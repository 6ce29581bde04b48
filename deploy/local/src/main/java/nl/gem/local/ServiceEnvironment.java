package nl.gem.local;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What each replica of a service is told by environment: where it listens, whom it talks to, and the secrets that are its own. */
record ServiceEnvironment(StackOptions options, Databases databases, Secrets secrets, String issuer) {

    /** Limits per network are out of the way where everybody comes from one. */
    private static final String EVERYBODY = "1000000";

    /** Origins are the service's, not the replica's: nobody knows which replica answers. */
    Map<String, String> of(Replica replica) {
        Service service = replica.service();
        Map<String, String> environment = new HashMap<>(options.environment());
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(replica.port()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(replica.managementPort()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port(Port.KAFKA));
        environment.put("GEM_ORIGINS", origins(port(service.port())));
        environment.put("GEM_ERASURE_KEY", secrets.erasureKey());
        environment.put("GEM_OIDC_URL", issuer);
        environment.put("GEM_OIDC_CLIENT", service.client());
        environment.put("GEM_OIDC_SECRET", secrets.clientSecret(service));
        environment.put("GEM_OIDC_STATE_SECRET", secrets.stateSecret(service));
        putDatabase(environment, "GEM_DATABASE", service.database(), Databases.service(service.database()));
        if (service == Service.CHATBOT) {
            environment.put("GEM_STAFF_ORIGINS", origins(port(Service.LIVECHAT.port())));
            environment.put("GEM_NETWORK_SOCKETS", EVERYBODY);
            environment.put("GEM_NETWORK_STARTS_PER_MINUTE", EVERYBODY);
            environment.put("GEM_NETWORK_STARTS_AT_ONCE", EVERYBODY);
        }
        if (service == Service.RETENTION) {
            environment.put("GEM_RETENTION_PROFILE", "local");
            for (String database : Databases.ALL) {
                String prefix = "GEM_" + database.toUpperCase(Locale.ROOT) + "_DATABASE";
                putDatabase(environment, prefix, database, Databases.retention(database));
            }
        }
        if (service == Service.LIVECHAT) {
            environment.put("GEM_ARTICLES_URL", "http://localhost:" + port(Service.CHATBOT.port()));
        }
        Encryption encryption = options.encryption();
        if (encryption != null) {
            environment.putAll(new ProductionEnvironment(options, secrets, encryption).of(service));
        }
        return Map.copyOf(environment);
    }

    private void putDatabase(Map<String, String> environment, String prefix, String database, String role) {
        environment.put(prefix + "_URL", databases.reactiveUrl(database));
        environment.put(prefix + "_USER", role);
        environment.put(prefix + "_PASSWORD", databases.password(role));
    }

    private String port(Port port) {
        return Integer.toString(options.port(port));
    }

    private static String origins(String port) {
        return "http://localhost:" + port + ",http://127.0.0.1:" + port;
    }
}

package nl.gem.local;

import java.nio.file.Path;
import java.util.Locale;

/** The three services, and how each is called in the places that know it: module, database, client in Keycloak. */
public enum Service {
    CHATBOT(Port.CHATBOT, Port.CHATBOT_MANAGEMENT),
    LIVECHAT(Port.LIVECHAT, Port.LIVECHAT_MANAGEMENT),
    RETENTION(Port.RETENTION, Port.RETENTION_MANAGEMENT);

    private final Port port;
    private final Port managementPort;

    Service(Port port, Port managementPort) {
        this.port = port;
        this.managementPort = managementPort;
    }

    Port port() {
        return port;
    }

    Port managementPort() {
        return managementPort;
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    String client() {
        return "gem-" + database();
    }

    /** Its folder in the repository. */
    public String module() {
        return database() + "-service";
    }

    /** The most that it may use: the chatbot needs little but while it learns from drafts, for some seconds. */
    String heap() {
        return this == CHATBOT ? "640m" : "192m";
    }

    /** What {@code mvn package} makes of the module. */
    public Path application(Path repository) {
        return repository.resolve(module()).resolve("target").resolve("quarkus-app");
    }

    public Path jar(Path repository) {
        return application(repository).resolve("quarkus-run.jar");
    }
}

package nl.gem.local;

import java.util.Map;

/** Every port that the stack listens on, and the environment variable that moves it. */
public enum Port {
    CHATBOT(8080),
    LIVECHAT(8081),
    RETENTION(8082),
    KEYCLOAK(8180),
    POSTGRES(15432),
    KAFKA(19092),
    CHATBOT_MANAGEMENT(9080),
    LIVECHAT_MANAGEMENT(9081),
    RETENTION_MANAGEMENT(9082);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    String variable() {
        return "GEM_" + name() + "_PORT";
    }

    int from(Map<String, String> environment) {
        String value =
                environment.getOrDefault(variable(), Integer.toString(usual)).strip();
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new StackFailure(variable() + " must be a port from 1 to 65535, and is \"" + value + "\".");
        }
        return Integer.parseInt(value);
    }
}

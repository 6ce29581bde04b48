package nl.gem.kit.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** What every channel knows of the broker ({@code kafka.*}: address, encryption, credentials), for clients of our own. */
@ApplicationScoped
public class BrokerConnection {

    private static final String GROUP = "group.id";

    private final Map<String, Object> shared;

    BrokerConnection(@Identifier("default-kafka-broker") Map<String, Object> shared) {
        this.shared = Map.copyOf(shared);
    }

    /** The connection's settings with a client's own on top; without a group, which no client of our own joins. */
    public Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(shared);
        settings.remove(GROUP);
        settings.putAll(own);
        return Map.copyOf(settings);
    }
}

package nl.gem.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** The frames of the sockets, as JSON. */
final class Frames {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Frames() {}

    /** Cheap, since most frames are pieces of which nothing else is asked. */
    static boolean isDelta(String frame) {
        return frame.startsWith("{\"type\":\"delta\"");
    }

    static JsonNode read(String frame) {
        try {
            return JSON.readTree(frame);
        } catch (JsonProcessingException broken) {
            throw new BenchFailure("A frame is not JSON.", broken);
        }
    }

    static ObjectNode of(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    static ObjectNode command(String type) {
        return of(type).put("clientId", UUID.randomUUID().toString());
    }
}

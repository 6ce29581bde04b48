package nl.gem.acceptance.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads messages as both sockets write them. */
final class Lines {

    private Lines() {}

    static Line of(JsonNode message) {
        return new Line(
                message.path("seq").asInt(),
                message.path("author").asText(),
                message.path("text").asText());
    }

    static List<Line> all(JsonNode messages) {
        List<Line> lines = new ArrayList<>();
        messages.forEach(message -> lines.add(of(message)));
        return lines;
    }
}

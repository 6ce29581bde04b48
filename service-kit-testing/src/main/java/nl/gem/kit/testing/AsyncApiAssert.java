package nl.gem.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** Whether a document describes what the code reads and writes. Frames are given as the text that goes over the wire. */
public final class AsyncApiAssert extends AbstractAssert<AsyncApiAssert, AsyncApi> {

    private static final ObjectMapper JSON = new ObjectMapper();

    AsyncApiAssert(AsyncApi document) {
        super(document, AsyncApiAssert.class);
    }

    /** The types of these frames, and no other. */
    public void describesOnlyTypesOf(String operation, Stream<String> frames) {
        Set<String> types = frames.map(frame -> typeOf(tree(frame))).collect(Collectors.toSet());
        assertThat(actual.messages(operation).keySet()).isEqualTo(types);
    }

    /** The frame as it is, and with a field more; not as another type. */
    public void describes(String operation, String frame) {
        ObjectNode data = tree(frame);
        String key = keyOf(operation, data);
        assertThat(actual.complaints(key, data)).isEmpty();
        assertThat(actual.complaints(key, data.deepCopy().put("later", 1))).isEmpty();
        assertThat(actual.complaints(key, data.deepCopy().put("type", "other"))).isNotEmpty();
    }

    /** A frame of a type that is described, with something missing or wrong. */
    public void refuses(String operation, String frame) {
        ObjectNode data = tree(frame);
        assertThat(actual.complaints(keyOf(operation, data), data)).isNotEmpty();
    }

    /** These codes of the error frame, and no other. */
    public void describesErrors(Stream<String> codes) {
        assertThat(actual.payload("error").at("/properties/code/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrderElementsOf(codes.toList());
    }

    /** The events that have a schema in a folder, and no other; each by the schema of its name, as it is served. */
    public void describesEvents(String operation, Path schemas) throws IOException {
        Map<String, String> described = actual.messages(operation);
        assertThat(described.keySet()).containsExactlyInAnyOrderElementsOf(titles(schemas));
        described.forEach((name, key) -> {
            String served = actual.payload(key).at("/schema/$ref").textValue();
            assertThat(AsyncApi.read(served).get("title").textValue()).isEqualTo(name);
        });
    }

    private static List<String> titles(Path folder) throws IOException {
        try (Stream<Path> schemas = Files.list(folder)) {
            return schemas.filter(file -> file.toString().endsWith(".schema.json"))
                    .map(file -> AsyncApi.read("contracts/" + file.getFileName())
                            .get("title")
                            .textValue())
                    .toList();
        }
    }

    private String keyOf(String operation, JsonNode frame) {
        Map<String, String> described = actual.messages(operation);
        assertThat(described).containsKey(typeOf(frame));
        return Objects.requireNonNull(described.get(typeOf(frame)));
    }

    private static String typeOf(JsonNode frame) {
        return frame.get("type").textValue();
    }

    private static ObjectNode tree(String frame) {
        try {
            return (ObjectNode) JSON.readTree(frame);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}

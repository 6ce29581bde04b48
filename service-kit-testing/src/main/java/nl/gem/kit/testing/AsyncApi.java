package nl.gem.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.AssertProvider;

/** The published document, read as a client would: messages by operation, and whether data fits one. */
public final class AsyncApi implements AssertProvider<AsyncApiAssert> {

    private static final String FOLDER = "META-INF/resources/";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode document;

    /** As the service under test publishes it. */
    public AsyncApi() {
        this(read("asyncapi.yaml"));
    }

    AsyncApi(JsonNode document) {
        this.document = document;
    }

    @Override
    public AsyncApiAssert assertThat() {
        return new AsyncApiAssert(this);
    }

    /** Names on the wire, each with the key of its message in the document. */
    Map<String, String> messages(String operation) {
        Map<String, String> messages = new TreeMap<>();
        JsonNode listed = document.at("/operations/" + operation + "/messages");
        if (listed.isMissingNode()) {
            String channel = follow(document.at("/operations/" + operation + "/channel"));
            document.at(channel + "/messages").properties().forEach(entry -> add(messages, entry.getValue()));
        }
        listed.forEach(reference -> add(messages, document.at(follow(reference))));
        return messages;
    }

    private void add(Map<String, String> messages, JsonNode reference) {
        String pointer = follow(reference);
        String key = pointer.substring(pointer.lastIndexOf('/') + 1);
        messages.put(document.at(pointer).path("name").asText(key), key);
    }

    private static String follow(JsonNode reference) {
        return reference.get("$ref").textValue().substring(1);
    }

    JsonNode payload(String key) {
        return document.at("/components/messages/" + key + "/payload");
    }

    /** What is wrong with data as the payload of a message. */
    Set<String> complaints(String key, JsonNode data) {
        ObjectNode schema = YAML.createObjectNode().put("$ref", "#/components/messages/" + key + "/payload");
        schema.set("components", inlined(document.get("components").deepCopy()));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                .validate(data)
                .stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    /** Files beside the document, put where it refers to them. */
    private static JsonNode inlined(JsonNode node) {
        if (!node.path("$ref").asText("#").startsWith("#")) {
            return read(node.get("$ref").textValue());
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> entry.setValue(inlined(entry.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, inlined(array.get(i)));
            }
        }
        return node;
    }

    static JsonNode read(String file) {
        try (InputStream stream = AsyncApi.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return YAML.readTree(stream);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

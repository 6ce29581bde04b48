package nl.gem.chatbot.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas and examples that a service publishes, from the test class path. */
final class Contracts {

    static final String PREFIX = "nl.gesprekken.";

    /** Set up as Quarkus does by default. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;

    Contracts(String service) {
        this.folder = folderOf(service);
    }

    Set<ValidationMessage> complaints(String type, JsonNode data) throws IOException {
        JsonNode published = read(type.substring(PREFIX.length()) + ".schema");
        assertThat(published.get("title").textValue()).isEqualTo(type);
        SchemaValidatorsConfig formatsToo =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(published, formatsToo);
        return schema.validate(data);
    }

    Set<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".example"))
                    .map(name -> name.replaceFirst("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static String nameOf(String example) {
        return example.substring(0, example.indexOf('.'));
    }

    JsonNode read(String name) throws IOException {
        return MAPPER.readTree(Files.readString(folder.resolve(name + ".json")));
    }

    private static Path folderOf(String service) {
        URL folder = Contracts.class.getClassLoader().getResource("contracts/" + service);
        assertThat(folder).as("contracts of %s on the class path", service).isNotNull();
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

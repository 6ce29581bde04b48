package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What containers are told by environment, and what the services read. */
final class Environments {
    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{([A-Z_]+)}");

    private static final Map<String, Properties> PROPERTIES = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> REQUIRED = new ConcurrentHashMap<>();

    private Environments() {}

    static Optional<JsonNode> variable(JsonNode container, String name) {
        return Resource.stream(container.at("/env"))
                .filter(one -> one.at("/name").asText().equals(name))
                .findFirst();
    }

    static String value(JsonNode container, String name) {
        return variable(container, name).map(one -> one.at("/value").asText()).orElse("");
    }

    /** Spans are sent only where an overlay has a collector. */
    static boolean areTraced(Manifests manifests) {
        return manifests
                .of("Deployment")
                .anyMatch(workload -> isTraced(workload.at("/spec/template/spec/containers/0")));
    }

    static boolean isTraced(JsonNode container) {
        return variable(container, "GEM_TRACES_ENDPOINT").isPresent();
    }

    /** Read once. */
    static Properties properties(String service) {
        return PROPERTIES.computeIfAbsent(service, Environments::read);
    }

    private static Properties read(String service) {
        Path file = Path.of("../../" + service + "-service/src/main/resources/application.properties");
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** Variables without which the service does not start. */
    static Set<String> required(String service) {
        return REQUIRED.computeIfAbsent(
                service,
                known -> properties(known).values().stream()
                        .flatMap(value ->
                                WITHOUT_DEFAULT.matcher(value.toString()).results())
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
    }
}

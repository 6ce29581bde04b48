package nl.gem.kit.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The budgets of one profile, by class of data.
 *
 * @param classes {@code conversation} and {@code address}, both of them and no other
 */
public record RetentionBudget(Map<String, Budget> classes) {

    /** A file to read instead of the one that ships. */
    public static final String FILE = "GEM_RETENTION_BUDGET";

    /** Which of the file's profiles holds; the strictest when nobody says. */
    public static final String PROFILE = "GEM_RETENTION_PROFILE";

    private static final String SHIPPED = "/retention-budget.yaml";
    private static final String STANDARD = "production";
    private static final Set<String> KNOWN = Set.of("conversation", "address");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    public RetentionBudget {
        classes = Map.copyOf(new TreeMap<>(classes));
        if (!classes.keySet().equals(KNOWN)) {
            throw new IllegalArgumentException("A retention budget has the classes conversation and address.");
        }
        classes.forEach((name, budget) -> budget.check(name));
    }

    /**
     * The budget that the environment names.
     *
     * @throws IllegalArgumentException with one sentence when it cannot be read or does not add up
     */
    public static RetentionBudget of(Map<String, String> environment) {
        String file = environment.get(FILE);
        String profile = environment.getOrDefault(PROFILE, STANDARD);
        return file == null || file.isBlank() ? shipped(profile) : read(Path.of(file), profile);
    }

    public Budget of(String dataClass) {
        return Objects.requireNonNull(classes.get(dataClass), dataClass);
    }

    private static RetentionBudget shipped(String profile) {
        try (InputStream text = Objects.requireNonNull(RetentionBudget.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return parse(text.readAllBytes(), profile, SHIPPED);
        } catch (IOException unreadable) {
            throw new IllegalStateException(SHIPPED, unreadable);
        }
    }

    private static RetentionBudget read(Path file, String profile) {
        try {
            return parse(Files.readAllBytes(file), profile, file.toString());
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(
                    file + ", line " + broken.getLocation().getLineNr() + ": " + broken.getOriginalMessage(), broken);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The retention budget " + file + " cannot be read.", unreadable);
        }
    }

    private static RetentionBudget parse(byte[] text, String profile, String name) throws IOException {
        Map<String, Map<String, Budget>> profiles = YAML.readValue(text, new TypeReference<>() {});
        @Nullable Map<String, Budget> found = profiles == null ? null : profiles.get(profile);
        if (found == null) {
            throw new IllegalArgumentException(name + " has no profile \"" + profile + "\".");
        }
        return new RetentionBudget(found);
    }
}

package nl.gem.bench.floor;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is answered, in the pieces in which it is sent: whoever starts the floor has asked Gem and wrote it down. */
@ApplicationScoped
class Answers {

    private final Map<String, List<String>> byQuestion;

    Answers(@ConfigProperty(name = "bench.answers") Path file, ObjectMapper mapper) throws IOException {
        this.byQuestion = mapper.readValue(file.toFile(), new TypeReference<>() {});
    }

    List<String> to(String question) {
        return byQuestion.getOrDefault(question, List.of(question));
    }
}

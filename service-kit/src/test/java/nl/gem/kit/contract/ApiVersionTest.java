package nl.gem.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"chatbot", "livechat", "retention"})
    void description_has_the_version_that_answers_have(String service) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("..", service + "-service", "src", "main", "resources", "application.properties"))) {
            settings.load(file);
        }

        assertThat(settings.getProperty("quarkus.smallrye-openapi.info-version"))
                .isEqualTo(ApiVersion.VERSION);
    }
}

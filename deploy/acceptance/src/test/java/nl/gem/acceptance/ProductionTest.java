package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.gem.local.Service;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packaged services, told to serve production with what the local stack has to offer. */
class ProductionTest {

    private static final long PATIENCE_SECONDS = 90;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIELDS =
            List.of("timestamp", "sequence", "loggerName", "level", "message", "threadName", "threadId");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void service_without_encryption_does_not_start_and_says_why(Service service) throws Exception {
        Path log = directory.resolve("log");
        Process process = start(service, log);
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isEqualTo(1);
        List<JsonNode> lines =
                Files.readAllLines(log).stream().map(ProductionTest::object).toList();
        assertThat(lines)
                .as("every line is an object with these")
                .allMatch(line -> FIELDS.stream().allMatch(line::has));
        assertThat(lines.stream()
                        .filter(line -> line.get("level").textValue().equals("FATAL"))
                        .map(line -> line.get("message").textValue()))
                .as("one sentence for each fault")
                .anyMatch(said -> said.startsWith("kafka.security.protocol must be SSL or SASL_SSL"))
                .anyMatch(
                        said -> said.startsWith("quarkus.datasource.reactive.postgresql.ssl-mode must be verify-full"))
                .anyMatch(said -> said.startsWith("quarkus.oidc.auth-server-url must begin with https://"))
                .allMatch(said -> said.endsWith("."));
        assertThat(lines).noneMatch(line -> line.get("message").asText().contains("Listening on"));
    }

    private static JsonNode object(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException malformed) {
            throw new AssertionError("Not an object: " + line, malformed);
        }
    }

    private static Process start(Service service, Path log) throws IOException {
        Path jar = RunningStack.repository()
                .resolve(service.name().toLowerCase(Locale.ROOT) + "-service/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GEM_") || name.startsWith("QUARKUS_"));
        environment.putAll(plain());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Ports are free ones; nothing of this is there, since nothing of it may be asked. */
    private static Map<String, String> plain() {
        Map<String, String> plain = new HashMap<>();
        plain.put("QUARKUS_PROFILE", "prod");
        plain.put("QUARKUS_HTTP_PORT", "0");
        plain.put("QUARKUS_MANAGEMENT_PORT", "0");
        plain.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        plain.put("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT");
        plain.put("GEM_OIDC_URL", "http://127.0.0.1:1/realms/gem");
        plain.put("GEM_OIDC_CLIENT", "gem");
        plain.put("GEM_OIDC_SECRET", "not-a-secret-but-long-enough-for-the-test-of-it");
        plain.put("GEM_OIDC_STATE_SECRET", "thirty-two-characters-of-secret!");
        plain.put("GEM_ERASURE_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        plain.put("GEM_ORIGINS", "https://gem.example.nl");
        plain.put("GEM_KAFKA_USER", "gem");
        plain.put("GEM_KAFKA_PASSWORD", "gem");
        plain.put("GEM_KAFKA_CA", "/nowhere.pem");
        for (String database : List.of("", "CHATBOT_", "LIVECHAT_", "RETENTION_")) {
            plain.put("GEM_" + database + "DATABASE_URL", "postgresql://127.0.0.1:1/gem");
            plain.put("GEM_" + database + "DATABASE_USER", "gem");
            plain.put("GEM_" + database + "DATABASE_PASSWORD", "gem");
            plain.put("GEM_" + database + "DATABASE_CA", "/nowhere.pem");
        }
        for (String database : List.of("", "CHATBOT_", "LIVECHAT_", "RETENTION_")) {
            String prefix = "QUARKUS_DATASOURCE_" + database + "REACTIVE_";
            plain.put(prefix + "POSTGRESQL_SSL_MODE", "disable");
            plain.put(prefix + "TRUST_CERTIFICATE_PEM", "false");
        }
        return plain;
    }
}

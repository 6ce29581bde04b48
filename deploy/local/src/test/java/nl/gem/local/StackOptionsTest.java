package nl.gem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackOptionsTest {
    private static final Path REPOSITORY = Path.of("/srv/gem");

    @Test
    void without_wishes_the_ports_are_the_published_ones() {
        StackOptions options = StackOptions.parse(REPOSITORY, List.of(), Map.of());

        assertThat(options.port(Port.CHATBOT)).isEqualTo(8080);
        assertThat(options.port(Port.LIVECHAT)).isEqualTo(8081);
        assertThat(options.port(Port.RETENTION)).isEqualTo(8082);
        assertThat(options.port(Port.KEYCLOAK)).isEqualTo(8180);
        assertThat(options.port(Port.POSTGRES)).isEqualTo(15432);
        assertThat(options.port(Port.KAFKA)).isEqualTo(19092);
        assertThat(options.port(Port.CHATBOT_MANAGEMENT)).isEqualTo(9080);
        assertThat(options.port(Port.LIVECHAT_MANAGEMENT)).isEqualTo(9081);
        assertThat(options.port(Port.RETENTION_MANAGEMENT)).isEqualTo(9082);
        assertThat(options.data()).isEqualTo(Path.of("/srv/gem/deploy/local/target/data"));
        assertThat(options.fresh()).isFalse();
    }

    @Test
    void environment_and_command_line_are_followed() {
        Map<String, String> environment = Map.of("GEM_CHATBOT_PORT", "9999", "GEM_DATA", "/srv/gem");

        StackOptions options = StackOptions.parse(REPOSITORY, List.of("--fresh"), environment);

        assertThat(options.port(Port.CHATBOT)).isEqualTo(9999);
        assertThat(options.data()).isEqualTo(Path.of("/srv/gem"));
        assertThat(options.fresh()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "http", "80 80", "999999999999"})
    void port_that_is_none_is_refused_by_name(String value) {
        assertThatThrownBy(() -> StackOptions.parse(REPOSITORY, List.of(), Map.of("GEM_KAFKA_PORT", value)))
                .isInstanceOf(StackFailure.class)
                .hasMessage("GEM_KAFKA_PORT must be a port from 1 to 65535, and is \"%s\".", value);
    }

    @Test
    void two_on_one_port_are_refused_by_name() {
        assertThatThrownBy(() -> StackOptions.parse(REPOSITORY, List.of(), Map.of("GEM_LIVECHAT_PORT", "8080")))
                .isInstanceOf(StackFailure.class)
                .hasMessage("GEM_CHATBOT_PORT and GEM_LIVECHAT_PORT are both 8080.");
    }

    @Test
    void unknown_option_is_refused() {
        assertThatThrownBy(() -> StackOptions.parse(REPOSITORY, List.of("--frehs"), Map.of()))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("--frehs");
    }

    @Test
    void stack_of_a_test_has_ports_and_data_of_its_own() throws Exception {
        StackOptions options = StackOptions.forTests(REPOSITORY);
        try {
            assertThat(new HashSet<>(options.ports().values())).hasSize(Port.values().length);
            assertThat(options.data()).isEmptyDirectory();
            assertThat(options.temporary()).isTrue();
        } finally {
            Directories.delete(options.data());
        }
    }

    @Test
    void services_can_come_from_another_work_tree() {
        StackOptions options = StackOptions.parse(REPOSITORY, List.of(), Map.of());
        Path other = Path.of("/srv/previous");

        assertThat(options.services()).isEqualTo(REPOSITORY);
        assertThat(options.withServices(other).services()).isEqualTo(other);
        assertThat(options.withServices(other).withEnvironment(Map.of()).services())
                .isEqualTo(other);
        assertThat(options.withServices(other).repository()).isEqualTo(REPOSITORY);
    }
}

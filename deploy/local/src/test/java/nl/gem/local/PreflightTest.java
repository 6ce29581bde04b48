package nl.gem.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void port_in_use_is_named_with_the_way_out() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> Preflight.checkPort(Port.CHATBOT, port))
                    .isInstanceOf(StackFailure.class)
                    .hasMessage("Port %d is in use by another program; stop it or set GEM_CHATBOT_PORT.", port);
        }
    }

    @Test
    void port_is_in_use_when_somebody_listens_on_every_address() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> Preflight.checkPort(Port.KAFKA, other.getLocalPort()))
                    .isInstanceOf(StackFailure.class);
        }
    }

    @Test
    void free_port_is_fine() throws IOException {
        int port = Ports.orFree(0);
        assertThatCode(() -> Preflight.checkPort(Port.CHATBOT, port)).doesNotThrowAnyException();
    }

    @Test
    void service_that_is_not_built_is_named() {
        StackOptions options = StackOptions.parse(directory, List.of(), Map.of("GEM_DATA", directory.toString()));
        assertThatThrownBy(() -> Preflight.check(options))
                .isInstanceOf(StackFailure.class)
                .hasMessageStartingWith("chatbot-service is not built;");
    }
}

package nl.gem.acceptance.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundRobinProxyTest {

    private ServerSocket first;
    private ServerSocket second;
    private RoundRobinProxy proxy;

    @BeforeEach
    void start() throws IOException {
        first = naming("first");
        second = naming("second");
        proxy = RoundRobinProxy.before(Stream.of(first, second)
                .map(server -> URI.create("http://127.0.0.1:" + server.getLocalPort()))
                .toList());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        first.close();
        second.close();
    }

    @Test
    void connections_go_to_the_replicas_in_turn() throws IOException {
        assertThat(List.of(ask(), ask(), ask(), ask())).containsExactly("first", "second", "first", "second");
    }

    @Test
    void replica_that_is_away_is_passed_over() throws IOException {
        first.close();
        assertThat(List.of(ask(), ask(), ask())).containsOnly("second");
    }

    @Test
    void with_nobody_there_the_connection_is_closed() throws IOException {
        first.close();
        second.close();
        assertThat(ask()).isEmpty();
    }

    private String ask() throws IOException {
        try (Socket socket =
                new Socket(proxy.address().getHost(), proxy.address().getPort())) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Says its name to everybody, and hangs up. */
    private static ServerSocket naming(String name) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream().write(name.getBytes(StandardCharsets.UTF_8));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return server;
    }
}

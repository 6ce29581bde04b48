package nl.gem.bench.floor;

import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OpenConnections;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Shows to every agent's socket what comes from the topic. */
@WebSocket(path = "/desk")
class DeskFloor {

    @OnOpen
    void open() {}

    /** From the topic to the sockets. */
    @ApplicationScoped
    static class FromTopic {

        private final OpenConnections connections;

        FromTopic(OpenConnections connections) {
            this.connections = connections;
        }

        @Incoming("handovers-in")
        Uni<Void> show(Record<String, String> handover) {
            List<Uni<Void>> sent = connections.stream()
                    .filter(connection -> connection.handshakeRequest().path().equals("/desk"))
                    .map(connection -> send(connection, handover.key()))
                    .toList();
            return sent.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Uni.join().all(sent).andCollectFailures().replaceWithVoid();
        }

        private static Uni<Void> send(WebSocketConnection connection, String conversationId) {
            return connection.sendText(conversationId);
        }
    }
}

package nl.gem.livechat.websocket;

import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.kit.drain.OpenSockets;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.desk.ThisProcess;

/** The sockets of this process. */
@ApplicationScoped
class AgentSockets implements OpenSockets {

    private final Map<String, AgentSocket> sockets = new ConcurrentHashMap<>();
    private final ThisProcess process;
    private final FrameWriter writer;
    private final Vertx vertx;

    AgentSockets(ThisProcess process, FrameWriter writer, Vertx vertx) {
        this.process = process;
        this.writer = writer;
        this.vertx = vertx;
    }

    /** What this process is called in the database. */
    UUID process() {
        return process.id();
    }

    AgentSocket add(WebSocketConnection connection, Agent agent) {
        AgentSocket socket = new AgentSocket(connection, vertx.getOrCreateContext(), writer, agent);
        sockets.put(connection.id(), socket);
        return socket;
    }

    Optional<AgentSocket> of(WebSocketConnection connection) {
        return Optional.ofNullable(sockets.get(connection.id()));
    }

    Optional<AgentSocket> remove(WebSocketConnection connection) {
        return Optional.ofNullable(sockets.remove(connection.id()));
    }

    List<AgentSocket> all() {
        return movable();
    }

    @Override
    public List<AgentSocket> movable() {
        return List.copyOf(sockets.values());
    }

    Stream<AgentSocket> of(String agentId) {
        return all().stream().filter(socket -> socket.agent().id().equals(agentId));
    }

    Set<String> agentIds() {
        return all().stream().map(socket -> socket.agent().id()).collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return sockets.isEmpty();
    }
}

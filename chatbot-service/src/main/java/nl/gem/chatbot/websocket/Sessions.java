package nl.gem.chatbot.websocket;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.kit.websocket.SerialQueue;

/** The sockets that are open on this replica. */
@ApplicationScoped
class Sessions {

    private final Map<String, Session> byConnection = new ConcurrentHashMap<>();
    private final ObjectMapper mapper;
    private final SocketLimits limits;
    private final Clock clock;
    private final Vertx vertx;

    Sessions(ObjectMapper mapper, SocketLimits limits, Clock clock, Vertx vertx) {
        this.mapper = mapper;
        this.limits = limits;
        this.clock = clock;
        this.vertx = vertx;
    }

    Session of(WebSocketConnection connection) {
        return byConnection.computeIfAbsent(connection.id(), id -> open(connection));
    }

    void close(WebSocketConnection connection) {
        byConnection.remove(connection.id());
    }

    Collection<Session> all() {
        return List.copyOf(byConnection.values());
    }

    List<Session> showing(ConversationId id) {
        return byConnection.values().stream()
                .filter(session -> id.equals(session.conversation()))
                .toList();
    }

    private Session open(WebSocketConnection connection) {
        return new Session(
                connection,
                mapper,
                new SerialQueue(vertx.getOrCreateContext(), limits.waiting()),
                new RateLimit(clock, limits.framesPerSecond(), limits.burst()),
                new SignsOfLife(clock));
    }
}

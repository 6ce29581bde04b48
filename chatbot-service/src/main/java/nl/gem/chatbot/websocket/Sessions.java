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
import java.util.stream.Stream;
import nl.gem.chatbot.abuse.Networks;
import nl.gem.chatbot.abuse.RateLimit;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.kit.drain.OpenSockets;
import nl.gem.kit.websocket.SerialQueue;
import org.jspecify.annotations.Nullable;

/** The sockets that are open on this replica. */
@ApplicationScoped
class Sessions implements OpenSockets {

    private final Map<String, Session> byConnection = new ConcurrentHashMap<>();
    private final Map<ConversationId, List<Session>> byConversation = new ConcurrentHashMap<>();
    private final ObjectMapper mapper;
    private final SocketLimits limits;
    private final RemoteNetwork remoteNetwork;
    private final Networks networks;
    private final Clock clock;
    private final Vertx vertx;

    Sessions(
            ObjectMapper mapper,
            SocketLimits limits,
            RemoteNetwork remoteNetwork,
            Networks networks,
            Clock clock,
            Vertx vertx) {
        this.mapper = mapper;
        this.limits = limits;
        this.remoteNetwork = remoteNetwork;
        this.networks = networks;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** A frame that is handled after its socket has closed finds no session, and leaves none behind. */
    Session of(WebSocketConnection connection) {
        Session session = byConnection.computeIfAbsent(connection.id(), id -> open(connection));
        if (!connection.isOpen()) {
            close(connection);
        }
        return session;
    }

    void close(WebSocketConnection connection) {
        Session closed = byConnection.remove(connection.id());
        if (closed != null) {
            closed.leaveNetwork();
            takeAway(closed);
        }
    }

    /**
     * From now on a socket shows that conversation, of which it has everything up to a seq.
     *
     * @param lastTopic topic of the last answer up to there
     */
    void show(Session session, Conversation opened, int afterSeq, @Nullable String lastTopic) {
        takeAway(session);
        session.show(opened, afterSeq, lastTopic);
        byConversation.merge(opened.id(), List.of(session), Sessions::together);
        if (!session.isOpen()) {
            takeAway(session);
        }
    }

    /** The socket shows nothing any more. */
    void forget(Session session) {
        takeAway(session);
        session.forget();
    }

    private void takeAway(Session session) {
        ConversationId id = session.conversation();
        if (id != null) {
            byConversation.computeIfPresent(id, (shown, sessions) -> without(session, sessions));
        }
    }

    private static List<Session> together(List<Session> some, List<Session> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static @Nullable List<Session> without(Session session, List<Session> sessions) {
        List<Session> others =
                sessions.stream().filter(other -> other != session).toList();
        return others.isEmpty() ? null : others;
    }

    Collection<Session> all() {
        return movable();
    }

    @Override
    public List<Session> movable() {
        return List.copyOf(byConnection.values());
    }

    List<Session> showing(ConversationId id) {
        return byConversation.getOrDefault(id, List.of());
    }

    private Session open(WebSocketConnection connection) {
        return new Session(
                connection,
                mapper,
                new SerialQueue(vertx.getOrCreateContext(), limits.waiting()),
                new RateLimit(clock, limits.framesPerSecond(), limits.burst()),
                new SignsOfLife(clock),
                remoteNetwork.of(connection).map(networks::use).orElse(null));
    }
}

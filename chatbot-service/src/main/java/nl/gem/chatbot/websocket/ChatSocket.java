package nl.gem.chatbot.websocket;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;
import nl.gem.chatbot.abuse.Networks;
import nl.gem.kit.websocket.SerialQueue;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The resident's socket. Frames come in concurrently so that {@code typing}, {@code cancelHandover} and {@code end} need
 * not wait for an answer that is being sent; everything else keeps its order in the session's queue.
 */
@WebSocket(path = "/chat", inboundProcessingMode = InboundProcessingMode.CONCURRENT)
class ChatSocket {

    private static final Logger LOG = Logger.getLogger(ChatSocket.class);

    private static final CloseReason BLOCKED = new CloseReason(1008, "Blocked");

    private final Sessions sessions;
    private final Commands commands;
    private final Refusals refusals;
    private final RemoteNetwork remoteNetwork;
    private final Networks networks;

    ChatSocket(
            Sessions sessions, Commands commands, Refusals refusals, RemoteNetwork remoteNetwork, Networks networks) {
        this.sessions = sessions;
        this.commands = commands;
        this.refusals = refusals;
        this.remoteNetwork = remoteNetwork;
        this.networks = networks;
    }

    @OnOpen
    void open(WebSocketConnection connection) {
        sessions.of(connection);
    }

    @OnTextMessage
    Uni<Void> receive(String text, WebSocketConnection connection) {
        Session session = sessions.of(connection);
        session.signs().heard();
        if (session.isBlocked()) {
            return connection.close(BLOCKED);
        }
        if (session.isTooFast()) {
            remoteNetwork.of(connection).ifPresent(networks::refused);
            return refusals.tell(session, ErrorCode.TOO_FAST, null);
        }
        try {
            return carryOut(FrameReader.read(text), session, connection);
        } catch (FrameRefused refused) {
            return refusals.tell(session, refused);
        }
    }

    @OnBinaryMessage
    Uni<Void> receive(Buffer bytes, WebSocketConnection connection) {
        return refusals.tell(sessions.of(connection), ErrorCode.INVALID_FRAME, null);
    }

    @OnPongMessage
    void pong(Buffer payload, WebSocketConnection connection) {
        sessions.of(connection).signs().heard();
    }

    @OnClose
    void close(WebSocketConnection connection) {
        sessions.close(connection);
    }

    @OnError
    void failed(Throwable failure) {
        LOG.debugf("A socket failed: %s", failure.getClass());
    }

    private Uni<Void> carryOut(ClientFrame frame, Session session, WebSocketConnection connection) {
        UUID clientId = frame instanceof ClientFrame.Command command ? command.clientId() : null;
        boolean waits = !(frame instanceof ClientFrame.Typing
                || frame instanceof ClientFrame.CancelHandover
                || frame instanceof ClientFrame.End);
        Uni<Void> work = waits
                ? session.inOrder(() -> commands.carryOut(frame, session, connection))
                : commands.carryOut(frame, session, connection);
        return work.onFailure().recoverWithUni(failure -> explain(failure, session, clientId));
    }

    /** What the resident did wrong has a code of its own; anything else is our fault and may be tried again. */
    private Uni<Void> explain(Throwable failure, Session session, @Nullable UUID clientId) {
        if (failure instanceof FrameRefused refused) {
            return refusals.tell(session, refused);
        }
        if (failure instanceof SerialQueue.QueueFull) {
            return refusals.tell(session, ErrorCode.TOO_FAST, clientId);
        }
        if (!session.isOpen()) {
            return Uni.createFrom().voidItem();
        }
        LOG.warn("A command was not carried out", failure);
        return refusals.tell(session, ErrorCode.UNAVAILABLE, clientId);
    }
}

package nl.gem.livechat.websocket;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import nl.gem.kit.websocket.SerialQueue.QueueFull;
import nl.gem.livechat.desk.SetPresence;
import nl.gem.livechat.desk.SignIn;
import nl.gem.livechat.identity.SignedIn;
import org.jboss.logging.Logger;

/** The agents' socket: reads a frame, has it carried out in turn, and never falls over one. */
@WebSocket(path = "/desk", inboundProcessingMode = InboundProcessingMode.CONCURRENT)
@RolesAllowed({"kcc-agent", "team-lead"})
class DeskSocket {

    private static final Logger LOG = Logger.getLogger(DeskSocket.class);
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int TOO_BIG = 1009;

    private final SecurityIdentity identity;
    private final AgentSockets sockets;
    private final FrameReader reader;
    private final Commands commands;
    private final QueueBoard queueBoard;
    private final SignIn signIn;
    private final SetPresence setPresence;

    DeskSocket(
            SecurityIdentity identity,
            AgentSockets sockets,
            FrameReader reader,
            Commands commands,
            QueueBoard queueBoard,
            SignIn signIn,
            SetPresence setPresence) {
        this.identity = identity;
        this.sockets = sockets;
        this.reader = reader;
        this.commands = commands;
        this.queueBoard = queueBoard;
        this.signIn = signIn;
        this.setPresence = setPresence;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection) {
        AgentSocket socket = sockets.add(connection, SignedIn.agent(identity));
        return socket.inTurn(() -> signIn.withSocket(socket.agent(), socket.session(), sockets.process())
                        .invoke(socket::known)
                        .chain(() -> queueBoard.showTo(socket)))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warn("An agent's socket could not be opened", failure);
                    return socket.close(TRY_AGAIN_LATER, "Unavailable");
                });
    }

    @OnTextMessage
    Uni<Void> received(String text, WebSocketConnection connection) {
        return sockets.of(connection)
                .map(socket -> received(text, socket))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> received(String text, AgentSocket socket) {
        return switch (reader.read(text)) {
            case FrameReader.Command frame ->
                socket.inTurn(() -> commands.carryOut(socket, frame.command()))
                        .onFailure()
                        .recoverWithUni(failure -> failed(socket, frame.command(), failure));
            case FrameReader.Refused refused ->
                socket.inTurn(() -> socket.send(DeskFrame.Failed.of(refused.code(), null, refused.clientId())))
                        .onFailure()
                        .recoverWithNull();
        };
    }

    private static Uni<Void> failed(AgentSocket socket, DeskCommand command, Throwable failure) {
        ErrorCode code = failure instanceof QueueFull ? ErrorCode.TOO_FAST : ErrorCode.UNAVAILABLE;
        if (code == ErrorCode.UNAVAILABLE) {
            LOG.warn("An agent's command failed", failure);
        }
        UUID clientId = command.clientId();
        return socket.send(DeskFrame.Failed.of(
                        code, command.conversation(), clientId == null ? null : clientId.toString()))
                .onFailure()
                .recoverWithNull();
    }

    @OnClose
    Uni<Void> closed(WebSocketConnection connection) {
        return sockets.remove(connection)
                .map(socket -> setPresence.close(socket.session()))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure()
                .recoverWithNull();
    }

    @OnError
    Uni<Void> broken(Throwable failure, WebSocketConnection connection) {
        LOG.debugf("An agent's socket is closed after %s", failure.getClass());
        return sockets.of(connection)
                .map(socket -> socket.close(TOO_BIG, "Too big"))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}

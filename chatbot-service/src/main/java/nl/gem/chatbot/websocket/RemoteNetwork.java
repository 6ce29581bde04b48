package nl.gem.chatbot.websocket;

import io.quarkus.websockets.next.WebSocketConnection;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.gem.chatbot.conversation.Network;
import org.jspecify.annotations.Nullable;

/** Where a socket comes from. The address is cut down here and goes no further whole. */
final class RemoteNetwork {

    private static final Pattern WITH_PORT = Pattern.compile("^\\[?(.+?)]?:\\d+$");

    private RemoteNetwork() {}

    static Optional<Network> of(WebSocketConnection connection) {
        return of(connection.handshakeRequest().remoteAddress());
    }

    /** @param address as the framework gives it, with a port */
    static Optional<Network> of(@Nullable String address) {
        return address == null
                ? Optional.empty()
                : Network.of(WITH_PORT.matcher(address).replaceFirst("$1"));
    }
}

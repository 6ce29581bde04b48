package nl.gem.chatbot.websocket;

import io.quarkus.websockets.next.HandshakeRequest;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.gem.chatbot.conversation.Network;
import nl.gem.kit.http.ClientAddress;

/** The network that a socket comes from. The address is cut down here and goes no further whole. */
@ApplicationScoped
class RemoteNetwork {

    private final ClientAddress addresses;

    RemoteNetwork(ClientAddress addresses) {
        this.addresses = addresses;
    }

    Optional<Network> of(WebSocketConnection connection) {
        HandshakeRequest handshake = connection.handshakeRequest();
        return Optional.ofNullable(handshake.remoteAddress())
                .flatMap(peer -> addresses.of(peer, handshake.headers(ClientAddress.FORWARDED_FOR)))
                .flatMap(Network::of);
    }
}

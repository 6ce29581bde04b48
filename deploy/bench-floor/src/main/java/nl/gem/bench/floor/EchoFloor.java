package nl.gem.bench.floor;

import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.smallrye.mutiny.Uni;

/** Says back what it hears, and keeps nothing. */
@WebSocket(path = "/echo")
class EchoFloor {

    @OnTextMessage
    Uni<String> receive(String text) {
        return Uni.createFrom().item(text);
    }
}

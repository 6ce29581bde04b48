package nl.gem.bench.floor;

import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What one connection is about: an id, and how many messages it has. */
record Talk(UUID id, AtomicInteger messages) {

    private static final TypedKey<Talk> KEY = new TypedKey<>("talk");

    static void beginOn(WebSocketConnection connection) {
        connection.userData().put(KEY, new Talk(UUID.randomUUID(), new AtomicInteger()));
    }

    static Talk of(WebSocketConnection connection) {
        return connection.userData().get(KEY);
    }

    int nextSeq() {
        return messages.incrementAndGet();
    }
}

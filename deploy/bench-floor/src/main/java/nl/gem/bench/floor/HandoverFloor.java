package nl.gem.bench.floor;

import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Takes the id of a conversation, stores two rows, and puts the id on the topic. */
@WebSocket(path = "/handover")
class HandoverFloor {

    private final Log log;
    private final MutinyEmitter<Record<String, String>> handovers;
    private final Clock clock = Clock.systemUTC();

    HandoverFloor(Log log, @Channel("handovers-out") MutinyEmitter<Record<String, String>> handovers) {
        this.log = log;
        this.handovers = handovers;
    }

    @OnOpen
    void open(WebSocketConnection connection) {
        Talk.beginOn(connection);
    }

    @OnTextMessage
    Uni<Void> receive(String conversationId, WebSocketConnection connection) {
        Talk talk = Talk.of(connection);
        Instant now = clock.instant();
        Frame.Message asked = new Frame.Message(talk.nextSeq(), "resident", "asked", now, UUID.randomUUID());
        Frame.Message told = new Frame.Message(talk.nextSeq(), "system", "told", now, UUID.randomUUID());
        return log.append(talk, asked, told).chain(() -> handovers.send(Record.of(conversationId, conversationId)));
    }
}

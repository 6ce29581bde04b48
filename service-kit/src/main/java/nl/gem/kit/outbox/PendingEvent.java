package nl.gem.kit.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** An outbox row as the relay reads it. */
record PendingEvent(
        UUID conversationId,
        long position,
        UUID eventId,
        String topic,
        String type,
        long sequence,
        String data,
        Instant time) {

    static PendingEvent of(Row row) {
        return new PendingEvent(
                row.getUUID("conversation_id"),
                row.getLong("position"),
                row.getUUID("event_id"),
                row.getString("topic"),
                row.getString("type"),
                row.getLong("sequence"),
                row.getString("data"),
                row.getOffsetDateTime("stored_at").toInstant());
    }
}

package nl.gem.kit.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import nl.gem.kit.tracing.Baton;
import org.jspecify.annotations.Nullable;

/** An outbox row as the relay reads it. */
record PendingEvent(
        UUID conversationId,
        long position,
        UUID eventId,
        String topic,
        String type,
        long sequence,
        String data,
        Instant time,
        @Nullable String traceparent) {

    static PendingEvent of(Row row) {
        return new PendingEvent(
                row.getUUID("conversation_id"),
                row.getLong("position"),
                row.getUUID("event_id"),
                row.getString("topic"),
                row.getString("type"),
                row.getLong("sequence"),
                row.getString("data"),
                row.getOffsetDateTime("stored_at").toInstant(),
                row.getString(Baton.NAME));
    }
}

package nl.gem.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import nl.gem.kit.tracing.Baton;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Appends events to the outbox within the caller's transaction. Call it after the conversation's row is locked: then
 * the order of rows is the order of commits.
 */
public final class Outbox {

    /** Where the relay hears that something waits. */
    static final String CHANNEL = "gem_outbox";

    private static final String APPEND = """
            insert into gem.outbox (conversation_id, topic, type, sequence, data, traceparent)
            select e.conversation_id, e.topic, e.type, e.sequence, e.data, e.traceparent
            from rows from (jsonb_to_recordset(cast(cast(%s as text) as jsonb))
                as (conversation_id uuid, topic text, type text, sequence bigint, data jsonb, traceparent text))
              with ordinality as e(conversation_id, topic, type, sequence, data, traceparent, n)
            order by e.n""";
    private static final String WAKE = "select 1 from pg_notify('" + CHANNEL + "', '')";

    private Outbox() {}

    /** Appends through a plain connection with an open transaction. */
    public static Uni<Void> append(SqlConnection transaction, List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(APPEND.formatted("$1"))
                .execute(Tuple.of(json(entries)))
                .flatMap(done -> transaction.query(WAKE).execute())
                .replaceWithVoid();
    }

    /** Appends through a Hibernate Reactive session with an open transaction. */
    public static Uni<Void> append(Mutiny.Session transaction, List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .createNativeQuery(APPEND.formatted("?1"))
                .setParameter(1, json(entries))
                .executeUpdate()
                .flatMap(done ->
                        transaction.createNativeQuery(WAKE, Integer.class).getSingleResult())
                .replaceWithVoid();
    }

    private static String json(List<OutboxEntry> entries) {
        JsonArray array = new JsonArray();
        String traceparent = Baton.current();
        entries.forEach(entry -> array.add(new JsonObject()
                .put("conversation_id", entry.conversationId().toString())
                .put("topic", entry.topic())
                .put("type", entry.type())
                .put("sequence", entry.sequence())
                .put("data", entry.data())
                .put(Baton.NAME, traceparent)));
        return array.encode();
    }
}

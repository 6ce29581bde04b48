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

    /** One round trip: the relay is told when the transaction commits. */
    private static final String APPEND = """
            with appended as (
                insert into gem.outbox (conversation_id, topic, type, sequence, data, traceparent)
                select e.conversation_id, e.topic, e.type, e.sequence, e.data, e.traceparent
                from rows from (jsonb_to_recordset(cast(cast(%s as text) as jsonb))
                    as (conversation_id uuid, topic text, type text, sequence bigint, data jsonb, traceparent text))
                  with ordinality as e(conversation_id, topic, type, sequence, data, traceparent, n)
                order by e.n
                returning 1)
            select cast(count(*) as integer), pg_notify('""" + CHANNEL + "', '') from appended";

    private Outbox() {}

    /** Appends through a plain connection with an open transaction. */
    public static Uni<Void> append(SqlConnection transaction, List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(APPEND.formatted("$1"))
                .execute(Tuple.of(json(entries)))
                .replaceWithVoid();
    }

    /** Appends through a Hibernate Reactive session with an open transaction. */
    public static Uni<Void> append(Mutiny.Session transaction, List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .createNativeQuery(APPEND.formatted("?1"), Object[].class)
                .setParameter(1, json(entries))
                .getSingleResult()
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

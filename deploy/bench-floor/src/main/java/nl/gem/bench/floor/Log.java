package nl.gem.bench.floor;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** Two rows in one transaction, by the plain reactive client. */
@ApplicationScoped
class Log {

    private static final String INSERT = """
        insert into message (conversation_id, seq, author, kind, text, sent_at, client_id)
        values ($1, $2, $3, $4, $5, $6, $7)\
        """;

    private final Pool pool;

    Log(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> append(Talk talk, Frame.Message question, Frame.Message answer) {
        return pool.withTransaction(
                connection -> insert(connection, talk, question).chain(() -> insert(connection, talk, answer)));
    }

    private static Uni<Void> insert(SqlConnection connection, Talk talk, Frame.Message message) {
        Instant sentAt = message.sentAt();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addUUID(talk.id())
                        .addInteger(message.seq())
                        .addString(message.author())
                        .addString("text")
                        .addString(message.text())
                        .addOffsetDateTime(sentAt.atOffset(ZoneOffset.UTC))
                        .addUUID(message.clientId()))
                .replaceWithVoid();
    }
}

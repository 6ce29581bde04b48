package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations.Appended;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Limits;
import nl.gem.chatbot.conversation.Message;
import nl.gem.kit.wakeup.Hint;
import nl.gem.kit.wakeup.WakeUpCalls;

/**
 * The hot path: a question and Gem's answer in one statement and one round trip. The update takes the row's lock, gives
 * the numbers and checks owner and epoch; it finds nothing when another owner came, or the conversation is full, older
 * than a day, erased or expired.
 */
@ApplicationScoped
class LogAppend {

    private static final String PARTS = """
            with moved as (
                update gem.conversation
                set last_seq = last_seq + $3, text_bytes = text_bytes + $4
                where conversation_id = $1 and owner = 'GEM' and epoch = $2
                  and last_seq + $3 <= $6 and text_bytes + $4 <= $7
                  and conversation_id >= gem.uuid7_floor(gem.gem_now() - interval '24 hours')
                returning last_seq - $3 as before, gem.gem_now() as sent_at),
            appended as (
                insert into gem.message (conversation_id, seq, author, kind, text, sent_at, client_id, reply_to, details)
                select $1, moved.before + d.n, d.author, d.kind, d.text, moved.sent_at, d.client_id,
                       case when d.reply then moved.before + 1 end, d.details
                from moved, jsonb_to_recordset($5)
                    as d(n integer, author text, kind text, text text, client_id uuid, reply boolean, details jsonb))""";
    private static final String RESULT = " select moved.before, moved.sent_at from moved";
    private static final String LEASED = """
            , leased as (
                insert into gem.answer_lease (conversation_id, question_seq, epoch, plain, due_at)
                select $1, moved.before + 1, $2, $8, moved.sent_at + make_interval(secs => $9::int) from moved)""";
    private static final String STATEMENT = PARTS + RESULT;
    private static final String WITH_LEASE = PARTS + LEASED + RESULT;

    private final Pool pool;
    private final WakeUpCalls calls;

    LogAppend(Pool pool, WakeUpCalls calls) {
        this.pool = pool;
        this.calls = calls;
    }

    Uni<Appended> append(ConversationId id, int epoch, List<Draft> drafts) {
        return run(STATEMENT, id, parameters(id, epoch, drafts, 0, 0), drafts);
    }

    /**
     * The same for a question whose answer follows.
     *
     * @param plain the answer that follows when nobody finishes a better one
     * @param room bytes that must be free for the answer
     */
    Uni<Appended> appendWithLease(
            ConversationId id, int epoch, List<Draft> drafts, Draft plain, int room, Duration life) {
        Tuple parameters =
                parameters(id, epoch, drafts, 1, room).addValue(json(1, plain)).addInteger((int) life.toSeconds());
        return run(WITH_LEASE, id, parameters, drafts);
    }

    private Uni<Appended> run(String statement, ConversationId id, Tuple parameters, List<Draft> drafts) {
        return pool.preparedQuery(statement)
                .execute(parameters)
                .map(rows -> appended(rows, drafts))
                .invoke(appended -> wake(id, appended))
                .onFailure(SqlStates::isUniqueViolation)
                .recoverWithItem(new Appended.Repeated());
    }

    private void wake(ConversationId id, Appended appended) {
        if (appended instanceof Appended.Done done) {
            calls.call(Hint.toLook(id.value() + " " + done.messages().getLast().seq()));
        }
    }

    private static Tuple parameters(ConversationId id, int epoch, List<Draft> drafts, int more, int room) {
        int bytes = drafts.stream().mapToInt(Draft::bytes).sum();
        return Tuple.tuple()
                .addUUID(id.value())
                .addInteger(epoch)
                .addInteger(drafts.size())
                .addInteger(bytes)
                .addValue(json(drafts))
                .addInteger(Limits.MESSAGES - Limits.MESSAGES_FOR_NOTICES - more)
                .addInteger(Limits.BYTES - room);
    }

    private static Appended appended(RowSet<Row> rows, List<Draft> drafts) {
        for (Row row : rows) {
            int before = row.getInteger("before");
            Instant sentAt = Rows.instant(row, "sent_at");
            List<Message> messages = IntStream.range(0, drafts.size())
                    .mapToObj(i -> Message.of(drafts.get(i), before + i + 1, before + 1, sentAt))
                    .toList();
            return new Appended.Done(messages);
        }
        return new Appended.Refused();
    }

    private static JsonArray json(List<Draft> drafts) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < drafts.size(); i++) {
            array.add(json(i + 1, drafts.get(i)));
        }
        return array;
    }

    private static JsonObject json(int n, Draft draft) {
        return new JsonObject()
                .put("n", n)
                .put("author", draft.author().name())
                .put("kind", draft.kind().name())
                .put("text", draft.text())
                .put(
                        "client_id",
                        draft.clientId() == null ? null : draft.clientId().toString())
                .put("reply", draft.isReply())
                .put("details", Rows.details(draft.extras()));
    }
}

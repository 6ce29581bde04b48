package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations.Appended;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Kind;
import nl.gem.chatbot.rephrasing.AnswerLeases;

/**
 * The leases in the chatbot's database. Who finishes one locks the conversation first, as every change does; the second
 * who tries then finds no lease.
 */
@ApplicationScoped
class AnswerLeasesInPostgres implements AnswerLeases {

    private static final String LOCK = "select 1 from gem.conversation where conversation_id = $1 for update";
    private static final String FINISH = """
            with lease as (
                delete from gem.answer_lease where conversation_id = $1 and question_seq = $2 returning epoch),
            moved as (
                update gem.conversation c
                set last_seq = c.last_seq + 1, text_bytes = c.text_bytes + $5
                from lease
                where c.conversation_id = $1 and c.owner = 'GEM' and c.epoch = lease.epoch
                returning c.last_seq, gem.gem_now() as sent_at),
            appended as (
                insert into gem.message (conversation_id, seq, author, kind, text, sent_at, reply_to, details)
                select $1, moved.last_seq, 'GEM', $3, $4, moved.sent_at, $2, $6 from moved)
            select pg_notify('gem', $1::text || ' ' || moved.last_seq) from moved""";
    private static final String LAPSED = """
            select conversation_id, question_seq, plain from gem.answer_lease
            where conversation_id >= gem.uuid7_floor(gem.gem_now() - interval '24 hours') and due_at < gem.gem_now()
            order by due_at limit $1::int""";

    private final Pool pool;
    private final LogAppend append;
    private final Patience patience;

    AnswerLeasesInPostgres(Pool pool, LogAppend append, Patience patience) {
        this.pool = pool;
        this.append = append;
        this.patience = patience;
    }

    @Override
    public Uni<Appended> take(ConversationId id, int epoch, List<Draft> before, Draft plain, int room, Duration life) {
        return patience.with(append.appendWithLease(id, epoch, before, plain, room, life));
    }

    @Override
    public Uni<Boolean> finish(ConversationId id, int questionSeq, Draft answer) {
        Tuple parameters = Tuple.tuple()
                .addUUID(id.value())
                .addInteger(questionSeq)
                .addString(answer.kind().name())
                .addString(answer.text())
                .addInteger(answer.bytes())
                .addValue(Rows.details(answer.extras()));
        return patience.with(pool.withTransaction(transaction -> lock(transaction, id)
                .chain(() -> transaction.preparedQuery(FINISH).execute(parameters))
                .map(rows -> rows.size() > 0)));
    }

    private static Uni<Void> lock(SqlConnection transaction, ConversationId id) {
        return transaction.preparedQuery(LOCK).execute(Tuple.of(id.value())).replaceWithVoid();
    }

    @Override
    public Uni<List<Lease>> lapsed(int most) {
        return patience.with(pool.preparedQuery(LAPSED).execute(Tuple.of(most)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AnswerLeasesInPostgres::lease)
                        .toList());
    }

    private static Lease lease(Row row) {
        JsonObject plain = row.getJsonObject("plain");
        return new Lease(
                new ConversationId(row.getUUID("conversation_id")),
                row.getInteger("question_seq"),
                Draft.ofGem(
                        Kind.valueOf(plain.getString("kind")),
                        plain.getString("text"),
                        Rows.extras(plain.getJsonObject("details"))));
    }
}

package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.gem.chatbot.access.StaffMember;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.training.Inbox;
import nl.gem.chatbot.training.OpenQuestion;
import nl.gem.chatbot.training.QuestionId;
import nl.gem.kit.access.AccessEntry;
import nl.gem.kit.access.AccessLog;
import org.jspecify.annotations.Nullable;

/** The inbox, read from the log. Row-level security leaves out what has expired. */
@ApplicationScoped
class InboxInPostgres implements Inbox {

    private static final String ROLE = "trainer";
    private static final String ACTIVITY = "antwoorden verbeteren: vragen gelezen";

    /** Thumbs down count more than what Gem itself was not sure of: one question appears once. */
    private static final String OPEN = """
            with answers as (
                select a.conversation_id, a.reply_to, 'DISLIKED' as reason, 0 as rank, f.comment,
                       a.details ->> 'topic' as shown
                from gem.feedback f
                join gem.message a on a.conversation_id = f.conversation_id and a.seq = f.seq
                where not f.helpful and a.author = 'GEM' and a.reply_to is not null
                union all
                select a.conversation_id, a.reply_to, case a.kind when 'UNKNOWN' then 'UNKNOWN' else 'UNSURE' end, 1,
                       null, null
                from gem.message a
                where a.kind in ('UNKNOWN', 'CLARIFICATION') and a.author = 'GEM' and a.reply_to is not null),
            questions as (
                select distinct on (q.conversation_id, q.seq) q.conversation_id, q.seq, q.text, q.sent_at, w.reason,
                       w.comment, w.shown
                from answers w
                join gem.message q on q.conversation_id = w.conversation_id and q.seq = w.reply_to
                join gem.conversation c on c.conversation_id = w.conversation_id
                where c.training and q.author = 'RESIDENT'
                  and not exists (select from gem.question_review r
                                  where r.conversation_id = q.conversation_id and r.seq = q.seq)
                order by q.conversation_id, q.seq, w.rank)
            select *, gem.gone_at(conversation_id) as gone_at from questions
            order by sent_at desc, conversation_id, seq
            limit $1""";

    private static final String PRESENT = """
            select count(*)
            from unnest($1::uuid[], $2::int[]) as asked (conversation_id, seq)
            join gem.message q on q.conversation_id = asked.conversation_id and q.seq = asked.seq
            join gem.conversation c on c.conversation_id = asked.conversation_id
            where c.training and q.author = 'RESIDENT'""";

    /** The lock keeps a conversation that is being erased from leaving a review behind. */
    private static final String REVIEW = """
            insert into gem.question_review (conversation_id, seq, outcome, topic, reviewed_by, reviewed_at)
            select q.conversation_id, q.seq, $3, $4, $5, $6
            from unnest($1::uuid[], $2::int[]) as asked (conversation_id, seq)
            join gem.message q on q.conversation_id = asked.conversation_id and q.seq = asked.seq
            join gem.conversation c on c.conversation_id = asked.conversation_id
            where c.training and q.author = 'RESIDENT'
            for key share of c
            on conflict (conversation_id, seq) do update
            set outcome = excluded.outcome, topic = excluded.topic, reviewed_by = excluded.reviewed_by,
                reviewed_at = excluded.reviewed_at""";

    private final Pool pool;

    InboxInPostgres(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<OpenQuestion>> open(int most, StaffMember reader) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(OPEN)
                .execute(Tuple.of(most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(InboxInPostgres::question)
                        .toList())
                .call(questions -> written(transaction, reader, questions)));
    }

    /** An empty inbox shows nobody's words. */
    private static Uni<Void> written(SqlConnection transaction, StaffMember reader, List<OpenQuestion> questions) {
        if (questions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> shown = questions.stream()
                .map(question -> question.id().conversation().value())
                .toList();
        return AccessLog.add(
                transaction, new AccessEntry(reader.subject(), reader.name(), ROLE, ACTIVITY, null, shown));
    }

    @Override
    public Uni<Integer> present(Collection<QuestionId> questions) {
        return pool.preparedQuery(PRESENT)
                .execute(named(questions))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    @Override
    public Uni<Integer> review(
            Collection<QuestionId> questions, Outcome outcome, @Nullable String topic, String by, Instant now) {
        return pool.preparedQuery(REVIEW)
                .execute(named(questions)
                        .addString(outcome.name())
                        .addString(topic)
                        .addString(by)
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                .map(RowSet::rowCount);
    }

    private static Tuple named(Collection<QuestionId> questions) {
        return Tuple.tuple()
                .addArrayOfUUID(questions.stream()
                        .map(question -> question.conversation().value())
                        .toArray(UUID[]::new))
                .addArrayOfInteger(questions.stream().map(QuestionId::seq).toArray(Integer[]::new));
    }

    private static OpenQuestion question(Row row) {
        return new OpenQuestion(
                new QuestionId(new ConversationId(row.getUUID("conversation_id")), row.getInteger("seq")),
                row.getString("text"),
                OpenQuestion.Reason.valueOf(row.getString("reason")),
                Rows.instant(row, "sent_at"),
                Rows.instant(row, "gone_at"),
                row.getString("comment"),
                row.getString("shown"));
    }
}

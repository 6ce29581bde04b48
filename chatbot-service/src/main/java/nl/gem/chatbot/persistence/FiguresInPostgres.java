package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.gem.chatbot.figures.DayFigures;
import nl.gem.chatbot.figures.Figures;
import nl.gem.chatbot.figures.Period;

/** The table of figures, counted by the database in one statement. */
@ApplicationScoped
class FiguresInPostgres implements Figures {

    private static final String TRY = "select pg_try_advisory_xact_lock(hashtextextended('gem.figure', 0))";

    /**
     * A question is known by Gem's replies to it and gets its topic from the answer; Gem may reply twice, when it took
     * a number out. A conversation lives for a day, so those of two days before hold everything that was said since.
     * What is not counted any more, because its conversation was erased, goes.
     */
    private static final String RECOUNT = """
        with said as (
            select m.conversation_id, m.seq, m.kind, m.reply_to,
                   case when m.kind = 'ANSWER' then m.details ->> 'topic' end as topic,
                   (m.sent_at at time zone 'Europe/Amsterdam')::date as day
            from gem.message m
            where m.conversation_id >= gem.uuid7_floor(gem.figures_open_since() - interval '2 days')
              and m.sent_at >= gem.figures_open_since() and m.author = 'GEM'),
        asked as (
            select min(day) as day, min(topic) as topic, max((kind = 'ANSWER')::integer) as answered,
                   max((kind = 'CLARIFICATION')::integer) as clarified, max((kind = 'UNKNOWN')::integer) as unknown
            from said where reply_to is not null
            group by conversation_id, reply_to),
        fact as (
            select day, topic, 1 as asked, answered, clarified, unknown,
                   0 as handed_over, 0 as helpful, 0 as not_helpful
            from asked
            union all
            select (h.requested_at at time zone 'Europe/Amsterdam')::date, h.topic, 0, 0, 0, 0, 1, 0, 0
            from gem.handover h
            where h.conversation_id >= gem.uuid7_floor(gem.figures_open_since() - interval '2 days')
              and h.requested_at >= gem.figures_open_since()
            union all
            select s.day, s.topic, 0, 0, 0, 0, 0, f.helpful::integer, (not f.helpful)::integer
            from said s join gem.feedback f using (conversation_id, seq)
            where f.conversation_id >= gem.uuid7_floor(gem.figures_open_since() - interval '2 days')),
        counted as (
            select day, coalesce(topic, '') as topic, sum(asked) as asked, sum(answered) as answered,
                   sum(clarified) as clarified, sum(unknown) as unknown, sum(handed_over) as handed_over,
                   sum(helpful) as helpful, sum(not_helpful) as not_helpful
            from fact
            group by grouping sets ((day), (day, topic))
            having grouping(topic) = 1 or topic is not null),
        gone as (
            delete from gem.figure f
            where f.day >= (gem.figures_open_since() at time zone 'Europe/Amsterdam')::date
              and not exists (select from counted c where c.day = f.day and c.topic = f.topic))
        insert into gem.figure
            (day, topic, asked, answered, clarified, unknown, handed_over, helpful, not_helpful)
        select day, topic, asked, answered, clarified, unknown, handed_over, helpful, not_helpful from counted
        on conflict (day, topic) do update
        set asked = excluded.asked, answered = excluded.answered, clarified = excluded.clarified,
            unknown = excluded.unknown, handed_over = excluded.handed_over, helpful = excluded.helpful,
            not_helpful = excluded.not_helpful\
        """;

    private static final String READ = """
        select day, nullif(topic, '') as topic, asked, answered, clarified, unknown, handed_over, helpful, not_helpful
        from gem.figure where day between $1 and $2\
        """;

    private final Pool pool;
    private final Patience patience;

    FiguresInPostgres(Pool pool, Patience patience) {
        this.pool = pool;
        this.patience = patience;
    }

    @Override
    public Uni<Boolean> recount() {
        return pool.withTransaction(transaction -> transaction
                .query(TRY)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .call(alone -> alone ? count(transaction) : Uni.createFrom().voidItem()));
    }

    private static Uni<Void> count(SqlConnection transaction) {
        return transaction.query(RECOUNT).execute().replaceWithVoid();
    }

    @Override
    public Uni<List<DayFigures>> of(Period.Days days) {
        return patience.with(pool.preparedQuery(READ).execute(Tuple.of(days.from(), days.to())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FiguresInPostgres::figures)
                        .toList());
    }

    private static DayFigures figures(Row row) {
        return new DayFigures(
                row.getLocalDate("day"),
                row.getString("topic"),
                row.getInteger("asked"),
                row.getInteger("answered"),
                row.getInteger("clarified"),
                row.getInteger("unknown"),
                row.getInteger("handed_over"),
                row.getInteger("helpful"),
                row.getInteger("not_helpful"));
    }
}

package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Presences;

/**
 * Signs of life in the chatbot's database. Who writes one holds on to the conversation's row, so that nothing is left of a
 * conversation that is erased meanwhile; one that somebody is changing is left for the next time.
 */
@ApplicationScoped
class PresencesInPostgres implements Presences {

    private static final String WRITE = """
        with open as (
            select conversation_id from gem.conversation
            where conversation_id = any($1) and owner in ('QUEUE', 'AGENT')
            order by conversation_id for key share skip locked)
        insert into gem.resident_presence (conversation_id, seen_at, active_at)
        select conversation_id, gem.gem_now(), gem.gem_now() from open
        on conflict (conversation_id) do update set seen_at = excluded.seen_at\
        """;
    private static final String ACTIVE = WRITE + ", active_at = excluded.active_at";
    private static final String DOUBTFUL = """
        select p.conversation_id
        from gem.resident_presence p
        join gem.conversation c on c.conversation_id = p.conversation_id
        left join lateral (
            select m.author, m.sent_at from gem.message m
            where m.conversation_id = c.conversation_id and m.author in ('AGENT', 'RESIDENT')
            order by m.seq desc limit 1) said on c.assignment > 0
        where p.conversation_id >= gem.uuid7_floor(gem.gem_now() - interval '25 hours')
          and c.owner in ('QUEUE', 'AGENT')
          and (p.seen_at < gem.gem_now() - make_interval(secs => $1)
               or c.answer_by < gem.gem_now()
               or c.answer_by is null and said.author = 'AGENT'
                  and greatest(said.sent_at, p.active_at) < gem.gem_now() - make_interval(secs => $2))
        order by p.conversation_id limit $3::int\
        """;

    private final Pool pool;
    private final Patience patience;

    PresencesInPostgres(Pool pool, Patience patience) {
        this.pool = pool;
        this.patience = patience;
    }

    @Override
    public Uni<Void> seen(Collection<ConversationId> ids) {
        return write(WRITE, ids);
    }

    @Override
    public Uni<Void> active(ConversationId id) {
        return write(ACTIVE, List.of(id));
    }

    private Uni<Void> write(String statement, Collection<ConversationId> ids) {
        UUID[] values = ids.stream().map(ConversationId::value).toArray(UUID[]::new);
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : patience.with(pool.preparedQuery(statement).execute(Tuple.of(values)))
                        .replaceWithVoid();
    }

    @Override
    public Uni<List<ConversationId>> doubtful(Duration goneAfter, Duration idleAfter, int most) {
        Tuple parameters = Tuple.of((double) goneAfter.toSeconds(), (double) idleAfter.toSeconds(), most);
        return patience.with(pool.preparedQuery(DOUBTFUL).execute(parameters))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ConversationId(row.getUUID("conversation_id")))
                        .toList());
    }
}

package nl.gem.livechat.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.queue.Pace;
import nl.gem.livechat.queue.Waiting;
import nl.gem.livechat.queue.WaitingConversations;
import nl.gem.livechat.queue.WaitingList;

/** The queue, read from the conversations' rows. */
@ApplicationScoped
class StoredQueue implements WaitingConversations {

    private static final String WAITING = "from Conversation where state = WAITING order by requestedAt";

    /** A conversation lives a day at most: what is older cannot have been closed since, and its partitions are left alone. */
    private static final String MEANS = """
            select reserved_team, cast(avg(extract(epoch from (closed_at - confirmed_at))) as float8)
            from gem.live_conversation
            where conversation_id >= gem.uuid7_floor(cast(?1 as timestamptz) - interval '25 hours')
              and state = 'CLOSED' and closed_at >= ?1 and confirmed_at is not null and reserved_team is not null
            group by reserved_team""";

    private static final String AVAILABLE = """
            select distinct agentId from AgentSession
            where status = AVAILABLE and heartbeatAt >= ?1""";

    @Override
    public Uni<WaitingList> list() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createQuery(WAITING, ConversationEntity.class).getResultList())
                .map(StoredQueue::waiting);
    }

    private static WaitingList waiting(List<ConversationEntity> rows) {
        return new WaitingList(rows.stream()
                .map(row -> new Waiting(
                        new ConversationId(row.conversationId), row.request(), row.notice(), row.reservation()))
                .toList());
    }

    @Override
    public Uni<Pace> pace(Instant since, Instant alive) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MEANS, Object[].class)
                        .setParameter(1, since)
                        .getResultList()
                        .flatMap(means -> session.createQuery(AVAILABLE, String.class)
                                .setParameter(1, alive)
                                .getResultList()
                                .map(agents -> new Pace(byTeam(means), Set.copyOf(agents)))));
    }

    private static Map<String, Duration> byTeam(List<Object[]> means) {
        return means.stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> Duration.ofSeconds(((Double) row[1]).longValue())));
    }
}

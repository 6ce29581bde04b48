package nl.gem.livechat.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.queue.Handling;
import nl.gem.livechat.queue.Waiting;
import nl.gem.livechat.queue.WaitingConversations;
import nl.gem.livechat.queue.WaitingList;

/** The queue, read from the conversations' rows. */
@ApplicationScoped
class StoredQueue implements WaitingConversations {

    private static final String WAITING = "from Conversation where state = WAITING order by requestedAt";
    private static final String MEAN = """
            select cast(avg(extract(epoch from (closed_at - confirmed_at))) as float8)
            from gem.live_conversation where state = 'CLOSED' and closed_at >= ?1 and confirmed_at is not null""";
    private static final String AVAILABLE = """
            select count(distinct agentId) from AgentSession
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
                .map(row -> new Waiting(new ConversationId(row.conversationId), row.request(), row.notice()))
                .toList());
    }

    @Override
    public Uni<Handling> handling(Instant since, Instant alive) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MEAN, Double.class)
                        .setParameter(1, since)
                        .getSingleResultOrNull()
                        .flatMap(mean -> session.createQuery(AVAILABLE, Long.class)
                                .setParameter(1, alive)
                                .getSingleResult()
                                .map(agents -> new Handling(
                                        mean == null ? null : Duration.ofSeconds(mean.longValue()),
                                        agents.intValue()))));
    }
}

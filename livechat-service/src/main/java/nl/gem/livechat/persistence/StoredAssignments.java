package nl.gem.livechat.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.desk.Assignments;

/** Questions over all conversations of the desk. */
@ApplicationScoped
class StoredAssignments implements Assignments {

    private static final int BATCH = 200;
    private static final String WITH_AGENT = "state in (CLAIMED, CONFIRMED)";
    private static final String OF =
            "select conversationId from Conversation where " + WITH_AGENT + " and agentId in ?1";
    private static final String COUNT = "select count(*) from Conversation where " + WITH_AGENT + " and agentId = ?1";
    private static final String AGENT_OF =
            "select agentId from Conversation where conversationId = ?1 and " + WITH_AGENT;
    private static final String ABANDONED = "from Conversation c where " + WITH_AGENT
            + " and not exists (from AgentSession s where s.agentId = c.agentId and s.heartbeatAt >= ?1)";
    private static final String UNANSWERED = "from Conversation where state = CONFIRMED"
            + " and (owedFirst = true and owedSince <= ?1 or owedFirst = false and owedSince <= ?2)";
    private static final String PURGEABLE =
            "select c.conversationId from Conversation c where state = CLOSED and closedAt <= ?1 and not purged"
                    + " and not exists (from Offer o where o.conversationId = c.conversationId"
                    + " and o.outcome = UNANSWERED) order by closedAt";

    @Override
    public Uni<List<ConversationId>> of(Collection<String> agentIds) {
        return ids(OF, agentIds);
    }

    /** The lock comes first, in a statement of its own: the count sees what was committed before the lock was given. */
    @Override
    public Uni<Integer> lockedCount(String agentId) {
        return Panache.getSession()
                .flatMap(session -> session.find(AgentEntity.class, agentId, LockModeType.PESSIMISTIC_WRITE)
                        .chain(() -> session.createQuery(COUNT, Long.class)
                                .setParameter(1, agentId)
                                .getSingleResult())
                        .map(Math::toIntExact));
    }

    @Override
    public Uni<Optional<String>> agentOf(ConversationId id) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(AGENT_OF, String.class)
                        .setParameter(1, id.value())
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<List<Abandoned>> abandoned(Instant since) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(ABANDONED, ConversationEntity.class)
                        .setParameter(1, since)
                        .setMaxResults(BATCH)
                        .getResultList())
                .map(StoredAssignments::abandoned);
    }

    private static List<Abandoned> abandoned(List<ConversationEntity> rows) {
        return rows.stream()
                .map(row -> new Abandoned(new ConversationId(row.conversationId), row.agentId))
                .toList();
    }

    @Override
    public Uni<List<Abandoned>> unanswered(Instant firstBefore, Instant otherBefore) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(UNANSWERED, ConversationEntity.class)
                        .setParameter(1, firstBefore)
                        .setParameter(2, otherBefore)
                        .setMaxResults(BATCH)
                        .getResultList())
                .map(StoredAssignments::abandoned);
    }

    @Override
    public Uni<List<ConversationId>> purgeable(Instant closedBefore) {
        return ids(PURGEABLE, closedBefore);
    }

    private static Uni<List<ConversationId>> ids(String query, Object parameter) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(query, UUID.class)
                        .setParameter(1, parameter)
                        .setMaxResults(BATCH)
                        .getResultList()
                        .map(ids -> ids.stream().map(ConversationId::new).toList()));
    }
}

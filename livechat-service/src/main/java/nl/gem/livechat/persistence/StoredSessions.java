package nl.gem.livechat.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import nl.gem.livechat.desk.AgentSessions;
import nl.gem.livechat.desk.Presence;

/** Sockets as rows. */
@ApplicationScoped
class StoredSessions implements AgentSessions {

    private static final String OPEN = " and status <> CLOSED";

    @Override
    public Uni<Void> open(UUID session, String agentId, UUID process, Instant at) {
        return Panache.getSession()
                .flatMap(open -> open.persist(new AgentSessionEntity(session, agentId, process, at))
                        .chain(open::flush));
    }

    @Override
    public Uni<Void> present(UUID session, Presence presence) {
        AgentSessionEntity.Status status = switch (presence) {
            case AVAILABLE -> AgentSessionEntity.Status.AVAILABLE;
            case AWAY -> AgentSessionEntity.Status.AWAY;
        };
        return change("update AgentSession set status = ?1 where id = ?2" + OPEN, status, session);
    }

    /** The moment of closing is the last sign of life: an agent who comes back soon was never gone. */
    @Override
    public Uni<Void> close(UUID session, Instant at) {
        return change("update AgentSession set status = CLOSED, heartbeatAt = ?1 where id = ?2" + OPEN, at, session);
    }

    @Override
    public Uni<Void> signOut(String agentId) {
        return change(
                        "update AgentSession set status = CLOSED, heartbeatAt = ?1 where agentId = ?2",
                        Instant.EPOCH,
                        agentId)
                .chain(Panache::getSession)
                .flatMap(session -> WakeUp.saying(session, SIGNED_OUT + agentId));
    }

    @Override
    public Uni<Void> putAway(String agentId) {
        return change(
                        "update AgentSession set status = AWAY where agentId = ?2 and status = ?1",
                        AgentSessionEntity.Status.AVAILABLE,
                        agentId)
                .chain(Panache::getSession)
                .flatMap(session -> WakeUp.saying(session, PUT_AWAY + agentId));
    }

    @Override
    public Uni<Void> keepAlive(UUID process, Instant at) {
        return change("update AgentSession set heartbeatAt = ?1 where process = ?2" + OPEN, at, process);
    }

    @Override
    public Uni<Boolean> isAlive(String agentId, Instant since) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(*) from AgentSession where agentId = ?1 and heartbeatAt >= ?2",
                                Long.class)
                        .setParameter(1, agentId)
                        .setParameter(2, since)
                        .getSingleResult()
                        .map(count -> count > 0));
    }

    @Override
    public Uni<Void> forget(Instant before) {
        return Panache.getSession()
                .flatMap(session -> session.createMutationQuery("delete from AgentSession where heartbeatAt < ?1")
                        .setParameter(1, before)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> change(String statement, Object first, Object second) {
        return Panache.getSession()
                .flatMap(session -> session.createMutationQuery(statement)
                        .setParameter(1, first)
                        .setParameter(2, second)
                        .executeUpdate())
                .replaceWithVoid();
    }
}

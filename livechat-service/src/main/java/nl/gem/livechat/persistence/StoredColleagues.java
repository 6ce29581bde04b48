package nl.gem.livechat.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gem.livechat.desk.Colleague;
import nl.gem.livechat.desk.Colleague.Status;
import nl.gem.livechat.desk.Colleagues;
import nl.gem.livechat.desk.Handled;

/** Agents with their sockets and what they have and had, from rows. */
@ApplicationScoped
class StoredColleagues implements Colleagues {

    /** Of several sockets of one agent the most present one counts: AVAILABLE comes before AWAY. */
    private static final String ALL = """
            select a.id, a.chat_name, s.status, coalesce(c.active, 0)
            from gem.agent a
            left join (select agent_id, min(status) as status from gem.agent_session
                       where status <> 'CLOSED' and heartbeat_at >= ?1 group by agent_id) s on s.agent_id = a.id
            left join (select agent_id, count(*) as active from gem.live_conversation
                       where state in ('CLAIMED', 'CONFIRMED') group by agent_id) c on c.agent_id = a.id
            order by a.chat_name, a.id""";

    private static final String AVAILABLE = """
            select count(distinct agentId) from AgentSession
            where status = AVAILABLE and heartbeatAt >= ?1""";

    /** A conversation lives a day at most: what is older cannot have been closed since, and its partitions are left alone. */
    private static final String HANDLED = """
            select count(*), cast(avg(extract(epoch from (closed_at - confirmed_at))) as float8)
            from gem.live_conversation
            where conversation_id >= gem.uuid7_floor(cast(?1 as timestamptz) - interval '25 hours')
              and state = 'CLOSED' and closed_at >= ?1 and confirmed_at is not null""";

    @Override
    public Uni<List<Colleague>> all(Instant alive) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ALL, Object[].class)
                        .setParameter(1, alive)
                        .getResultList())
                .map(rows -> rows.stream().map(StoredColleagues::colleague).toList());
    }

    private static Colleague colleague(Object[] row) {
        Status status = row[2] == null ? Status.OFFLINE : Status.valueOf((String) row[2]);
        return new Colleague((String) row[0], (String) row[1], status, ((Number) row[3]).intValue());
    }

    @Override
    public Uni<Integer> available(Instant alive) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(AVAILABLE, Long.class)
                        .setParameter(1, alive)
                        .getSingleResult())
                .map(Long::intValue);
    }

    @Override
    public Uni<Integer> availableWithout(UUID process, Instant alive) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(AVAILABLE + " and process <> ?2", Long.class)
                        .setParameter(1, alive)
                        .setParameter(2, process)
                        .getSingleResult())
                .map(Long::intValue);
    }

    @Override
    public Uni<Handled> handled(Instant since) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HANDLED, Object[].class)
                        .setParameter(1, since)
                        .getSingleResult())
                .map(row -> new Handled(
                        ((Number) row[0]).intValue(),
                        row[1] == null ? null : Duration.ofSeconds(((Number) row[1]).longValue())));
    }
}

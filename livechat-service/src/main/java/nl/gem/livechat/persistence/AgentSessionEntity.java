package nl.gem.livechat.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A socket's row, with its last sign of life. */
@Entity(name = "AgentSession")
@Table(name = "agent_session")
class AgentSessionEntity {

    enum Status {
        AWAY,
        AVAILABLE,
        CLOSED
    }

    @Id
    UUID id;

    @Column(name = "agent_id")
    String agentId;

    UUID process;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "heartbeat_at")
    Instant heartbeatAt;

    AgentSessionEntity() {}

    AgentSessionEntity(UUID id, String agentId, UUID process, Instant at) {
        this.id = id;
        this.agentId = agentId;
        this.process = process;
        this.status = Status.AWAY;
        this.heartbeatAt = at;
    }
}

package nl.gem.livechat.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version of the plan. */
@Entity(name = "Plan")
@Table(name = "desk_plan")
class PlanEntity {

    @Id
    @Column(name = "version")
    Integer number;

    String document;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "agent_id")
    String agentId;

    @Column(name = "changed_at")
    Instant changedAt;

    PlanEntity() {}
}

package nl.gem.retention.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.gem.retention.gate.GateCount;
import nl.gem.retention.gate.Origin;

/** What was last counted in a database. */
@Entity(name = "GateCounter")
@Table(name = "gate_counter")
class GateCounterEntity {

    @Id
    String database;

    long counter;

    @Column(name = "system_identifier")
    long systemIdentifier;

    String timeline;

    boolean shut;

    GateCounterEntity() {}

    static GateCounterEntity of(GateCount count) {
        GateCounterEntity entity = new GateCounterEntity();
        entity.database = count.database();
        entity.counter = count.counter();
        entity.systemIdentifier = count.origin().systemIdentifier();
        entity.timeline = count.origin().timeline();
        entity.shut = count.shut();
        return entity;
    }

    GateCount toCount() {
        return new GateCount(database, counter, new Origin(systemIdentifier, timeline), shut);
    }
}

package nl.gem.retention.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.gem.retention.gate.GateCount;
import nl.gem.retention.gate.GateCounts;

/** The counters as rows, one per database. */
@ApplicationScoped
class StoredGateCounts implements GateCounts {

    @Override
    @WithSession
    public Uni<Optional<GateCount>> of(String database) {
        return Panache.getSession()
                .flatMap(session -> session.find(GateCounterEntity.class, database))
                .map(found -> Optional.ofNullable(found).map(GateCounterEntity::toCount));
    }

    @Override
    @WithTransaction
    public Uni<Void> keep(GateCount count) {
        return Panache.getSession()
                .flatMap(session -> session.merge(GateCounterEntity.of(count)))
                .replaceWithVoid();
    }
}

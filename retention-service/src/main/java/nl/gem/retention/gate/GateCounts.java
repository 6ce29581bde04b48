package nl.gem.retention.gate;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The retention service's own memory of its counting. Every call is a transaction of its own. */
public interface GateCounts {

    /** Empty for a database that was never counted in. */
    Uni<Optional<GateCount>> of(String database);

    Uni<Void> keep(GateCount count);
}

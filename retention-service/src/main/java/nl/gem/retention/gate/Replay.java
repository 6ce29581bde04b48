package nl.gem.retention.gate;

import io.smallrye.mutiny.Uni;

/** Does again what a database may have lost when it was put back or lost its last seconds, such as erasures on request. */
@FunctionalInterface
public interface Replay {

    /** Gives how many rows went; fails when something could not be done, and is asked again then. */
    Uni<Long> replay(String database);
}

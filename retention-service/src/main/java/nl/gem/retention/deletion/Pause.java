package nl.gem.retention.deletion;

import io.smallrye.mutiny.Uni;

/** The time between two tries: about half a second, never the same twice, so that two parties do not keep step. */
@FunctionalInterface
public interface Pause {

    /** Completes on the context of the caller. */
    Uni<Void> pause();
}

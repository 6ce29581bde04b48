package nl.gem.retention.deletion;

import io.smallrye.mutiny.Uni;

/** Drops everything that is due in one database that shows nothing until that is done. */
@FunctionalInterface
public interface CatchUp {

    /**
     * True when nothing that is due is left. However many days that were: for a database that came back from the past it
     * is no sign of a wrong clock. False when clocks are apart, another run takes too long, or something could not be dropped.
     */
    Uni<Boolean> catchUp(String database);
}

package nl.gem.kit.drain;

import io.smallrye.mutiny.Uni;

/** A socket whose client can go on with another replica. */
public interface Movable {

    /** Tells the client to open a new socket so many milliseconds from now, and only then to leave this one. */
    Uni<Void> askToMove(long afterMillis);

    /** Closes it after what is under way, with a code that says that the server goes (1001). */
    Uni<Void> sendAway();

    boolean isOpen();
}

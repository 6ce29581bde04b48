package nl.gem.kit.drain;

import java.util.List;

/** The sockets of a service that are open on this replica. */
public interface OpenSockets {

    List<? extends Movable> movable();
}

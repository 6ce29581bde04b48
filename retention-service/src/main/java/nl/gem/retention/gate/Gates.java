package nl.gem.retention.gate;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The databases' gates, through the functions that the retention role may execute. Everything fails when a database does. */
public interface Gates {

    List<String> databases();

    Uni<GateLook> look(String database);

    /** Keeps the first reason when it is closed already. */
    Uni<Void> close(String database, String reason);

    /** Fails when the gate is shut. */
    Uni<Void> count(String database, long counter);

    /** Fails while a day that is due is still there. */
    Uni<Void> open(String database, long counter);
}

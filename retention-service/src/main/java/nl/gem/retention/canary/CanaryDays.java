package nl.gem.retention.canary;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import nl.gem.retention.inventory.CanaryTrace;

/** In which stores a canary was put on which day. Every call is a transaction of its own. */
public interface CanaryDays {

    Uni<List<CanaryTrace>> all();

    /** Adds what is new and forgets the days before one. */
    Uni<Void> remember(List<CanaryTrace> made, LocalDate forgetBefore);
}

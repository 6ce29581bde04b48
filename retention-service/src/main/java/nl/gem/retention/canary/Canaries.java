package nl.gem.retention.canary;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.gem.retention.inventory.CanaryTrace;

/** Where canaries are put. */
public interface Canaries {

    /** Makes today's, unless it is there; gives where it is. */
    Uni<List<CanaryTrace>> make();
}

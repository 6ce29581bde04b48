package nl.gem.retention.inventory;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The databases of the system, as far as the retention role may see them. */
public interface Databases {

    List<String> names();

    /** Looks at each in turn; never fails. */
    Uni<List<Look>> look();
}

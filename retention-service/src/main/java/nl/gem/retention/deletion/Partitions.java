package nl.gem.retention.deletion;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import nl.gem.retention.inventory.StoreName;

/** The databases' partitions, through the two functions that change them. Each call is a transaction of its own. */
public interface Partitions {

    /** Waits a tenth of a second for its lock at most; never fails. */
    Uni<DropOutcome> drop(StoreName store, LocalDate day);

    /** Makes a day in every store of the database; gives how many were missing, and fails when the database does. */
    Uni<Integer> create(String database, LocalDate day);
}

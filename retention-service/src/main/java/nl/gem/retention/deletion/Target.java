package nl.gem.retention.deletion;

import java.time.LocalDate;
import nl.gem.retention.inventory.Partition;
import nl.gem.retention.inventory.StoreName;
import nl.gem.retention.policy.DataClass;

/** A partition that is due. */
public record Target(StoreName store, LocalDate day, DataClass dataClass, long items) {

    static Target of(Partition partition) {
        return new Target(partition.store(), partition.day(), partition.dataClass(), partition.items());
    }
}

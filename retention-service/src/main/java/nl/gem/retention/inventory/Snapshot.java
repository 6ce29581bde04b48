package nl.gem.retention.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.Term;

/**
 * What one database reported.
 *
 * @param clock the database's own clock when it did
 * @param policy the terms in its policy table
 * @param undeclaredTables tables of which nobody said what they hold
 * @param irregularities what is out of order in its structure
 * @param canaries the canaries that are in it
 */
public record Snapshot(
        String database,
        Instant clock,
        Map<DataClass, Term> policy,
        List<Partition> partitions,
        List<String> undeclaredTables,
        List<Irregularity> irregularities,
        List<CanaryTrace> canaries) {

    public Snapshot {
        policy = Map.copyOf(policy);
        partitions = List.copyOf(partitions);
        undeclaredTables = List.copyOf(undeclaredTables);
        irregularities = List.copyOf(irregularities);
        canaries = List.copyOf(canaries);
    }

    /** The same report with other partitions. */
    public Snapshot with(List<Partition> others) {
        return new Snapshot(database, clock, policy, others, undeclaredTables, irregularities, canaries);
    }
}

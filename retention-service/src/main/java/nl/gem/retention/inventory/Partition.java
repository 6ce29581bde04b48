package nl.gem.retention.inventory;

import java.time.Instant;
import java.time.LocalDate;
import nl.gem.retention.policy.DataClass;
import org.jspecify.annotations.Nullable;

/**
 * One day of one store, as it physically is: also when row-level security hides it, or when it is detached.
 *
 * @param estimatedRows the planner's estimate, -1 when it has none
 * @param oldestAt birth of the oldest conversation in it; null when it holds no row
 * @param oldestStoredAt when its oldest row was written; null when it holds no row
 * @param dueAt from when on the database allows it to be dropped
 */
public record Partition(
        StoreName store,
        DataClass dataClass,
        LocalDate day,
        boolean attached,
        long estimatedRows,
        @Nullable Instant oldestAt,
        @Nullable Instant oldestStoredAt,
        Instant dueAt) {

    /** The age that counts is that of the conversation; a row that was written even earlier has a forged id. */
    public @Nullable Instant oldest() {
        if (oldestAt == null || oldestStoredAt == null) {
            return oldestAt;
        }
        return oldestAt.isBefore(oldestStoredAt) ? oldestAt : oldestStoredAt;
    }

    /** How many rows it holds: 0 is certain, another number is the planner's estimate, -1 means that it has none. */
    public long items() {
        return oldestAt == null ? 0 : estimatedRows;
    }
}

package nl.gem.retention.inventory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.Term;
import org.jspecify.annotations.Nullable;

/**
 * One day of one store, as it physically is: also when row-level security hides it, or when it is detached.
 *
 * @param estimatedRows the planner's estimate, -1 when it has none
 * @param oldestAt birth of the oldest conversation in it; null when it holds no row
 * @param oldestStoredAt when its oldest row was written; null when it holds no row, or it was not its turn to be scanned
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

    /** An id may be this far ahead of the clock by which its rows are written. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** The age that counts is that of the conversation; a row that was written even earlier has a forged id. */
    public @Nullable Instant oldest() {
        if (oldestAt == null || oldestStoredAt == null) {
            return oldestAt;
        }
        return oldestAt.isBefore(oldestStoredAt) ? oldestAt : oldestStoredAt;
    }

    /** Whether a row is in it that was written before the day began: it has an id that postpones its end. */
    public boolean postpones() {
        return oldestStoredAt != null
                && oldestStoredAt.isBefore(Term.startOf(day).minus(AHEAD));
    }

    /** The same day, with what an earlier scan found. */
    public Partition scanned(Instant earlier) {
        return new Partition(store, dataClass, day, attached, estimatedRows, oldestAt, earlier, dueAt);
    }

    /** How many rows it holds: 0 is certain, another number is the planner's estimate, -1 means that it has none. */
    public long items() {
        return oldestAt == null ? 0 : estimatedRows;
    }
}

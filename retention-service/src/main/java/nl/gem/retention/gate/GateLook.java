package nl.gem.retention.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a database says of its gate.
 *
 * @param closedBecause why it was closed; null also when it is shut because nobody counted for too long
 * @param clock the database's own clock
 */
public record GateLook(long counter, @Nullable String closedBecause, boolean open, Origin origin, Instant clock) {

    /** For the log and the ledger's reader: one word. */
    String reason() {
        return closedBecause == null ? "not-counted" : closedBecause;
    }
}

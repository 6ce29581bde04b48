package nl.gem.retention.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.State;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one store.
 *
 * @param store {@code chatbot.message}, {@code kafka.gem.handover}
 * @param term how old nothing in it may ever be
 * @param oldestAt its oldest item; null when it is empty or was not reached
 * @param dueAt when the oldest item is due to go; null when there is none
 */
public record StoreCheck(
        String store,
        Kind kind,
        DataClass dataClass,
        Duration term,
        @Nullable Instant oldestAt,
        @Nullable Instant dueAt,
        State state,
        Instant checkedAt) {

    /** What a store is made of. */
    public enum Kind {
        TABLE,
        TOPIC;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How old the oldest item was when it was measured; null when there is none. */
    public @Nullable Duration age() {
        return oldestAt == null ? null : Duration.between(oldestAt, checkedAt);
    }

    /** The store as it was last seen, now that it cannot be reached. */
    StoreCheck unknown() {
        return new StoreCheck(store, kind, dataClass, term, null, null, State.UNKNOWN, checkedAt);
    }
}

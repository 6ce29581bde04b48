package nl.gem.kit.inbox;

import java.util.Set;

/** An event that can never be handled. The reason is a class of reasons, without anything of the event's content. */
public final class UnreadableEvent extends RuntimeException {

    static final Set<String> REASONS = Set.of("data", "envelope", "type");

    private final String reason;

    /** @param reason what could not be read: {@code envelope}, {@code type} or {@code data} */
    public UnreadableEvent(String reason) {
        super(reason, null, false, false);
        if (!REASONS.contains(reason)) {
            throw new IllegalArgumentException("No reason that is counted.");
        }
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}

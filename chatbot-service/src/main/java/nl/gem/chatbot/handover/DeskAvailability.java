package nl.gem.chatbot.handover;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What live chat said last of itself.
 *
 * @param waiting how many residents wait
 */
public record DeskAvailability(
        boolean open, @Nullable Instant until, @Nullable Instant opensAt, int waiting, Instant heardAt) {

    /** Silence of this length means closed. */
    public static final Duration STALE = Duration.ofMinutes(3);

    public static final DeskAvailability NEVER_HEARD = new DeskAvailability(false, null, null, 0, Instant.EPOCH);

    /** The same, taken for closed when it is too old to be believed. */
    public DeskAvailability at(Instant now) {
        return now.isAfter(heardAt.plus(STALE)) ? new DeskAvailability(false, null, null, 0, heardAt) : this;
    }
}

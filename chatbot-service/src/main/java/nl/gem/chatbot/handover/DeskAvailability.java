package nl.gem.chatbot.handover;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What live chat said last of itself.
 *
 * @param waiting how many residents wait
 * @param agents how many agents are available, if live chat said so
 * @param waitSeconds how long who comes now will wait, if that was measured
 */
public record DeskAvailability(
        boolean open,
        @Nullable Instant until,
        @Nullable Instant opensAt,
        int waiting,
        @Nullable Integer agents,
        @Nullable Integer waitSeconds,
        Instant heardAt) {

    /** Silence of this length means closed. */
    public static final Duration STALE = Duration.ofMinutes(3);

    public static final DeskAvailability NEVER_HEARD = closed(Instant.EPOCH);

    private static DeskAvailability closed(Instant heardAt) {
        return new DeskAvailability(false, null, null, 0, null, null, heardAt);
    }

    /** Whether it is open and yet nobody is free: no agent is there, or others wait already. */
    public boolean isBusy() {
        return open && (agents != null && agents == 0 || waitSeconds != null && waitSeconds > 0);
    }

    /** The same, taken for closed when it is too old to be believed. */
    public DeskAvailability at(Instant now) {
        return now.isAfter(heardAt.plus(STALE)) ? closed(heardAt) : this;
    }
}

package nl.gem.livechat.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What residents may know of the desk.
 *
 * @param until when it closes; null when it is closed or never closes
 * @param opensAt when it opens; null when it is open, does not open, or only misses somebody who is available
 * @param waiting how many wait
 * @param agents how many are available
 * @param waitSeconds how long who comes now will wait; null when nobody waits or it was not measured
 */
public record Availability(
        boolean open,
        @Nullable Instant until,
        @Nullable Instant opensAt,
        int waiting,
        int agents,
        @Nullable Integer waitSeconds) {

    /** A desk that stops: nothing is promised. */
    public static Availability stopping(int waiting) {
        return new Availability(false, null, null, waiting, 0, null);
    }
}

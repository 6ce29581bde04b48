package nl.gem.livechat.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What residents may know of the desk.
 *
 * @param until when it closes; null when it is closed or never closes
 * @param opensAt when it opens; null when it is open or does not open
 * @param waiting how many wait
 */
public record Availability(
        boolean open, @Nullable Instant until, @Nullable Instant opensAt, int waiting) {

    /** A desk that stops: nothing is promised. */
    public static Availability stopping(int waiting) {
        return new Availability(false, null, null, waiting);
    }
}

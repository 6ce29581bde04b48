package nl.gem.retention.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * What the privacy statement promises. Verification judges by these and not by the databases' own policy tables, which
 * somebody could have changed.
 */
@ConfigMapping(prefix = "gem.promise")
public interface Promises {

    /** Nothing of a conversation is ever older. */
    @WithDefault("672h")
    Duration conversation();

    /** No network address, truncated as it is, is ever older. */
    @WithDefault("336h")
    Duration address();

    /**
     * The promise for this class.
     *
     * @throws IllegalArgumentException for transport, whose terms are the topics' own
     */
    default Duration of(DataClass dataClass) {
        return switch (dataClass) {
            case CONVERSATION -> conversation();
            case ADDRESS -> address();
            case TRANSPORT -> throw new IllegalArgumentException("each topic has its own term");
        };
    }
}

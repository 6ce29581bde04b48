package nl.gem.livechat.desk;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk at one moment: figures and staff, nothing of any conversation.
 *
 * @param longestWait null when nobody waits
 * @param today what was handled since midnight
 */
public record Overview(
        List<Colleague> agents,
        List<TeamNow> teams,
        int waiting,
        @Nullable Duration longestWait,
        Handled today) {

    public Overview {
        agents = List.copyOf(agents);
        teams = List.copyOf(teams);
    }
}

package nl.gem.livechat.queue;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import nl.gem.livechat.plan.DeskPlan;

/**
 * What was measured of the desk today.
 *
 * @param means how long a conversation takes, by the team's id; none before the team's first was closed
 * @param available ids of the agents who are
 */
public record Pace(Map<String, Duration> means, Set<String> available) {

    public Pace {
        means = Map.copyOf(means);
        available = Set.copyOf(available);
    }

    Handling of(String team, DeskPlan plan) {
        long agents = available.stream()
                .filter(agent -> plan.teamsOf(agent).contains(team))
                .count();
        return new Handling(means.get(team), Math.toIntExact(agents));
    }
}

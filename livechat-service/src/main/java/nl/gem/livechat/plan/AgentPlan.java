package nl.gem.livechat.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs from the standard for one agent.
 *
 * @param teams ids; none means every team
 * @param capacity how many conversations at once; null for the standard
 */
public record AgentPlan(Set<String> teams, @Nullable Integer capacity) {

    public AgentPlan {
        teams = Set.copyOf(teams);
    }
}

package nl.gem.livechat.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The organisation of the desk.
 *
 * @param teams the first one takes what no other team's topics name
 * @param holidays days on which every team is closed
 * @param capacity how many conversations an agent has at once, unless said otherwise for one
 * @param agents what differs from the standard, by the agent's id
 * @param waitWithoutAgents whether a resident may wait while the desk is open and nobody is available
 */
public record DeskPlan(
        List<Team> teams,
        List<Holiday> holidays,
        int capacity,
        Map<String, AgentPlan> agents,
        Patience patience,
        boolean waitWithoutAgents,
        List<CannedAnswer> cannedAnswers) {

    public static final int STANDARD_CAPACITY = 3;

    public DeskPlan {
        teams = List.copyOf(teams);
        holidays = List.copyOf(holidays);
        agents = Map.copyOf(agents);
        cannedAnswers = List.copyOf(cannedAnswers);
    }

    /** What holds until a team lead decides otherwise: one team for everything. */
    public static DeskPlan standard(String hours) {
        return new DeskPlan(
                List.of(new Team("kcc", "KCC", hours, List.of())),
                List.of(),
                STANDARD_CAPACITY,
                Map.of(),
                Patience.STANDARD,
                true,
                List.of());
    }

    /** The team that takes conversations about a topic; the first team when none names it, or the topic is not shared. */
    public Team teamFor(@Nullable String topic) {
        return teams.stream()
                .skip(1)
                .filter(team -> topic != null && team.takes(topic))
                .findFirst()
                .orElseGet(teams::getFirst);
    }

    /** The same, or a team that is open when that one is not; when none is, the team of the topic. */
    public Team teamFor(@Nullable String topic, Instant now) {
        Team own = teamFor(topic);
        return Stream.concat(Stream.of(own), teams.stream())
                .filter(team -> hoursOf(team).isOpen(now))
                .findFirst()
                .orElse(own);
    }

    public OpeningHours hoursOf(Team team) {
        return OpeningHours.parse(team.hours()).without(holidays);
    }

    /** When any team is open. */
    public OpeningHours hours() {
        return teams.stream().map(this::hoursOf).reduce(OpeningHours::or).orElseThrow();
    }

    public Optional<Team> team(String id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    public int capacityOf(String agentId) {
        AgentPlan own = agents.get(agentId);
        Integer capacity = own == null ? null : own.capacity();
        return capacity == null ? this.capacity : capacity;
    }

    /** Ids of the teams of an agent; who is in none is in all of them. */
    public Set<String> teamsOf(String agentId) {
        AgentPlan own = agents.get(agentId);
        return own == null || own.teams().isEmpty()
                ? teams.stream().map(Team::id).collect(Collectors.toUnmodifiableSet())
                : own.teams();
    }
}

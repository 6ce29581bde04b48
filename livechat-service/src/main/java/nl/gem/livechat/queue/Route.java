package nl.gem.livechat.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import nl.gem.livechat.conversation.Handover;
import nl.gem.livechat.conversation.Request;
import nl.gem.livechat.conversation.Reservation;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.Team;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation waits.
 *
 * @param team id of the team whose queue it is in
 * @param agent id of the one agent for whom it is kept; null: anybody of the team
 */
public record Route(String team, @Nullable String agent) {

    public static Route of(Handover handover, DeskPlan plan, Instant now) {
        return of(handover.request(), handover.reservation(), plan, now);
    }

    /** A team that is closed or does not exist any more leaves its conversations to the team that takes their topic now. */
    static Route of(@Nullable Request request, @Nullable Reservation reservation, DeskPlan plan, Instant now) {
        Optional<Reservation> made = Optional.ofNullable(reservation);
        Team team = made.flatMap(kept -> plan.team(kept.team()))
                .filter(known -> plan.hoursOf(known).isOpen(now))
                .orElseGet(() -> plan.teamFor(request == null ? null : request.topic(), now));
        return new Route(team.id(), made.flatMap(kept -> kept.keptFor(now)).orElse(null));
    }

    public boolean isOpenTo(String agentId, DeskPlan plan) {
        return agent == null ? plan.teamsOf(agentId).contains(team) : agent.equals(agentId);
    }

    /** The team in whose queue it waits once it is not kept for a colleague any more: its own, if the colleague is in it. */
    public String teamAfter(String colleague, DeskPlan plan) {
        return plan.teams().stream()
                .map(Team::id)
                .filter(plan.teamsOf(colleague)::contains)
                .min(Comparator.comparing(id -> !id.equals(team)))
                .orElse(team);
    }

    public boolean isKeptFor(String agentId) {
        return agentId.equals(agent);
    }
}

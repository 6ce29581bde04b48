package nl.gem.livechat.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.OpeningHours;
import nl.gem.livechat.plan.Team;
import nl.gem.livechat.queue.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * How it is with a team.
 *
 * @param change when it closes or opens next; null when it does not in the time to come
 * @param available how many of its agents are
 * @param waiting how many wait for it
 * @param longestWait null when nobody waits
 */
public record TeamNow(
        String id,
        String name,
        boolean open,
        @Nullable Instant change,
        int available,
        int waiting,
        @Nullable Duration longestWait) {

    static TeamNow of(Team team, DeskPlan plan, List<Colleague> colleagues, List<Waiting> all, Instant now) {
        OpeningHours hours = plan.hoursOf(team);
        List<Waiting> queue = all.stream()
                .filter(one -> one.route(plan, now).team().equals(team.id()))
                .toList();
        long available = colleagues.stream()
                .filter(one -> one.isAvailable() && plan.teamsOf(one.id()).contains(team.id()))
                .count();
        return new TeamNow(
                team.id(),
                team.name(),
                hours.isOpen(now),
                hours.nextChange(now).orElse(null),
                Math.toIntExact(available),
                queue.size(),
                longestWait(queue, now));
    }

    static @Nullable Duration longestWait(List<Waiting> queue, Instant now) {
        return queue.stream()
                .map(Waiting::since)
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, now))
                .orElse(null);
    }
}

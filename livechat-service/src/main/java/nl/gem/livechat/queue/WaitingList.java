package nl.gem.livechat.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.gem.livechat.plan.DeskPlan;

/** The queue: who asked first is first. */
public record WaitingList(List<Waiting> waiting) {

    private static final Comparator<Waiting> ORDER =
            Comparator.comparing(Waiting::since).thenComparing(one -> one.id().toString());

    public WaitingList {
        waiting = waiting.stream().sorted(ORDER).toList();
    }

    /** The queue of each team that has one, by the team's id. */
    Map<String, WaitingList> byTeam(DeskPlan plan, Instant now) {
        return waiting.stream()
                .collect(Collectors.groupingBy(
                        one -> one.route(plan, now).team(),
                        Collectors.collectingAndThen(Collectors.toList(), WaitingList::new)));
    }

    public int size() {
        return waiting.size();
    }
}

package nl.gem.livechat.plan;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.gem.livechat.conversation.Agent;

/** Every version of the plan, as stored; one that cannot be read counts as if it were not there. */
public interface Plans {

    /** The wake-up that says that there is a new one. */
    String CHANGED = "plan";

    /** Keeps others from adding until the transaction ends. */
    Uni<Void> lock();

    Uni<Optional<PlanVersion>> newest();

    Uni<Optional<PlanVersion>> version(int number);

    /** Newest first. */
    Uni<List<Stored>> latest(int most);

    /** Adds one under the next number; every process hears it at commit. */
    Uni<PlanVersion> add(DeskPlan plan, Agent by, Instant at);

    record Stored(PlanVersion version, String changedBy, Instant changedAt) {}
}

package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.desk.Assignments.Abandoned;
import nl.gem.livechat.plan.LivePlan;
import nl.gem.livechat.plan.Patience;

/** Finds the conversations that nobody looks after: their agent is gone, or their content has no purpose any more. */
@ApplicationScoped
public class FindWork {

    private final Assignments assignments;
    private final LivePlan livePlan;
    private final DeskSettings settings;
    private final Clock clock;

    FindWork(Assignments assignments, LivePlan livePlan, DeskSettings settings, Clock clock) {
        this.assignments = assignments;
        this.livePlan = livePlan;
        this.settings = settings;
        this.clock = clock;
    }

    @WithSession
    public Uni<List<Abandoned>> abandoned() {
        return assignments.abandoned(clock.instant().minus(settings.goneAfter()));
    }

    @WithSession
    public Uni<List<Abandoned>> unanswered() {
        Instant now = clock.instant();
        Patience patience = livePlan.now().patience();
        return assignments.unanswered(now.minus(patience.firstAnswer()), now.minus(patience.answer()));
    }

    @WithSession
    public Uni<List<ConversationId>> purgeable() {
        return assignments.purgeable(clock.instant().minus(settings.purgeAfter()));
    }
}

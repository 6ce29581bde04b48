package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.desk.Assignments.Abandoned;

/** Finds the conversations that nobody looks after: their agent is gone, or their content has no purpose any more. */
@ApplicationScoped
public class FindWork {

    private final Assignments assignments;
    private final DeskSettings settings;
    private final Clock clock;

    FindWork(Assignments assignments, DeskSettings settings, Clock clock) {
        this.assignments = assignments;
        this.settings = settings;
        this.clock = clock;
    }

    @WithSession
    public Uni<List<Abandoned>> abandoned() {
        return assignments.abandoned(clock.instant().minus(settings.goneAfter()));
    }

    @WithSession
    public Uni<List<ConversationId>> purgeable() {
        return assignments.purgeable(clock.instant().minus(settings.purgeAfter()));
    }
}

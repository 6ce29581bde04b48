package nl.gem.livechat.queue;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.gem.livechat.conversation.DeskActs;
import nl.gem.livechat.conversation.Handover.QueueNotice;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.LiveConversations;
import nl.gem.livechat.conversation.Step;
import nl.gem.livechat.conversation.Steps;

/** Tells one resident the place in the queue, unless another process did so meanwhile. */
@ApplicationScoped
class TellPosition {

    private final LiveConversations conversations;
    private final Steps steps;
    private final QueueSettings settings;
    private final Clock clock;

    TellPosition(LiveConversations conversations, Steps steps, QueueSettings settings, Clock clock) {
        this.conversations = conversations;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> tell(PositionNotices.Due due, Handling handling) {
        return conversations
                .lock(due.id())
                .flatMap(now -> step(now, due, handling)
                        .map(steps::store)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Optional<Step> step(LiveConversation now, PositionNotices.Due due, Handling handling) {
        Instant at = clock.instant();
        QueueNotice told = now.handover().told();
        return told != null && told.at().plus(settings.tellEvery()).isAfter(at)
                ? Optional.empty()
                : DeskActs.tellPosition(now, due.position(), handling.waitSeconds(due.position()), at);
    }
}

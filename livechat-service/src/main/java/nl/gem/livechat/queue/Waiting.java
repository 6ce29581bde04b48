package nl.gem.livechat.queue;

import java.time.Instant;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.Handover.QueueNotice;
import nl.gem.livechat.conversation.Request;
import nl.gem.livechat.conversation.Reservation;
import nl.gem.livechat.plan.DeskPlan;
import org.jspecify.annotations.Nullable;

/**
 * One conversation that waits.
 *
 * @param told what the resident last heard of the queue
 * @param reservation for whom it waits; null: whoever takes its topic
 */
public record Waiting(
        ConversationId id,
        Request request,
        @Nullable QueueNotice told,
        @Nullable Reservation reservation) {

    public Route route(DeskPlan plan, Instant now) {
        return Route.of(request, reservation, plan, now);
    }

    /** When the resident asked: whoever waits again because an agent has gone is not put at the back. */
    public Instant since() {
        return request.requestedAt();
    }
}

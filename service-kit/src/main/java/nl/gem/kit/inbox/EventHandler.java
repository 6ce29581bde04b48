package nl.gem.kit.inbox;

import io.smallrye.mutiny.Uni;

/** What a service does with the events of a topic. Both methods are idempotent and open their own transaction. */
public interface EventHandler {

    /** Handles one event; fails with {@link UnreadableEvent} when it never can be. */
    Uni<Void> handle(EventEnvelope event);

    /** Puts right what an event that goes to the dead letters leaves behind; it uses up the event's number. */
    Uni<Void> repair(EventEnvelope event);
}

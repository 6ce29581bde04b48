package nl.gem.livechat.conversation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.livechat.conversation.Effect.Send;

/** Stores a step and its events together, in the caller's transaction. */
@ApplicationScoped
public class Steps {

    private final LiveConversations conversations;
    private final HandoverEvents events;

    Steps(LiveConversations conversations, HandoverEvents events) {
        this.conversations = conversations;
        this.events = events;
    }

    /** The first of a conversation that is unknown. */
    Uni<Void> begin(Step step) {
        return conversations.begin(step).chain(() -> send(step));
    }

    public Uni<Void> store(Step step) {
        return conversations.save(step).chain(() -> send(step));
    }

    /** After the row is locked and written, so the order of events is the order of commits. */
    private Uni<Void> send(Step step) {
        return events.append(step.next().id(), sends(step));
    }

    private static List<Send> sends(Step step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Send send ? Stream.of(send) : Stream.empty())
                .toList();
    }
}

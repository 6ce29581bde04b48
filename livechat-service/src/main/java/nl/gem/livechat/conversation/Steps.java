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

    /** Events go after the row is locked and written, so their order is the order of commits. */
    public Uni<Void> store(Step step) {
        ConversationId id = step.next().id();
        return conversations.save(step).chain(() -> events.append(id, sends(step)));
    }

    private static List<Send> sends(Step step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Send send ? Stream.of(send) : Stream.empty())
                .toList();
    }
}

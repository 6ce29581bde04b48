package nl.gem.livechat.conversation;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The events for the chatbot: they leave when the caller's transaction commits, and only then. */
public interface HandoverEvents {

    Uni<Void> append(ConversationId id, List<Effect.Send> events);
}

package nl.gem.chatbot.conversation;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Which residents are there, over all replicas, while a person has the conversation or is about to. */
public interface Presences {

    /** A socket is open. Conversations that are not handed over are left out. */
    Uni<Void> seen(Collection<ConversationId> ids);

    /** The resident did something. Nothing is kept when the conversation is not handed over. */
    Uni<Void> active(ConversationId id);

    /**
     * Handed-over conversations of which the resident may be gone, silent for too long since the agent spoke, or too late
     * with a sign of life. Whoever acts on it looks again under the conversation's lock.
     */
    Uni<List<ConversationId>> doubtful(Duration goneAfter, Duration idleAfter, int most);
}

package nl.gem.chatbot.conversation;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Whole conversations with what belongs to them. */
public interface Transcripts {

    Uni<Transcript> of(Conversations.Opened opened);

    /** For who has no token; empty when there is no such conversation, or not any more. */
    Uni<Optional<Transcript>> find(ConversationId id);
}

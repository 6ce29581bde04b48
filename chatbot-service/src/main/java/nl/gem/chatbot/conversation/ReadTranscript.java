package nl.gem.chatbot.conversation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The resident takes the conversation along: everything that is stored of it, in order (art. 15 and 20 GDPR). */
@ApplicationScoped
public class ReadTranscript {

    private final Conversations conversations;
    private final Transcripts transcripts;

    ReadTranscript(Conversations conversations, Transcripts transcripts) {
        this.conversations = conversations;
        this.transcripts = transcripts;
    }

    /** Empty when there is no such conversation for this token. */
    public Uni<Optional<Transcript>> read(ConversationId id, Token token) {
        return conversations
                .open(id, token.hash())
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : transcripts.of(found.get()).map(Optional::of));
    }
}

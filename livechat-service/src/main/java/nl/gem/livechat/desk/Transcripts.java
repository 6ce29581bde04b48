package nl.gem.livechat.desk;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.Message;

/** What was said and noted in conversations, in order. */
public interface Transcripts {

    Uni<List<Message>> messages(ConversationId id, int afterSeq);

    Uni<Optional<Message>> message(ConversationId id, UUID clientId);

    Uni<List<Note>> notes(ConversationId id, int afterNr);

    /** Adds a note under the next number, unless it was added before; wakes the sockets at commit. */
    Uni<Void> add(ConversationId id, NewNote note);

    record NewNote(UUID clientId, String author, String text) {}
}

package nl.gem.chatbot.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in the log.
 *
 * @param seq its number, from 1, without gaps
 * @param replyTo the seq of the question that it answers
 */
public record Message(
        int seq,
        Author author,
        Kind kind,
        @Nullable String name,
        String text,
        Instant sentAt,
        @Nullable UUID clientId,
        @Nullable Integer replyTo,
        Extras extras) {

    public Message {
        if (seq < 1) {
            throw new IllegalArgumentException("seq begins at 1");
        }
    }

    /** The draft under the number that it gets; a reply points at {@code first}. */
    public static Message of(Draft draft, int seq, int first, Instant sentAt) {
        return new Message(
                seq,
                draft.author(),
                draft.kind(),
                draft.name(),
                draft.text(),
                sentAt,
                draft.clientId(),
                draft.isReply() ? first : null,
                draft.extras());
    }
}
